import { EnforcementReport } from '../../../../src/verify';
import { workflow } from '../../../fixtures/aws';
import { untyped } from '../../../issuers/github/wrong';

export const wrong = () => EnforcementReport.of(untyped(workflow({ environment: 'prod' })));
