import { EnforcementReport } from '../../../../src/verify';
import { workflow } from '../../../fixtures/aws';
import { untyped } from '../../../issuers/github/wrong';

export const wrong = () => EnforcementReport.of(workflow({ environment: 'prod' }), untyped({ roleName: 'deploy' }));
