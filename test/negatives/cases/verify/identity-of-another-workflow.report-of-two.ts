import { EnforcementReport } from '../../../../src/verify';
import { workflow } from '../../../fixtures/aws';
import { identityOf } from '../../../fixtures/identity';

export const wrong = () => EnforcementReport.of(identityOf(workflow({ environment: 'prod' })), identityOf(workflow({ name: 'staging', environment: 'staging' })));
