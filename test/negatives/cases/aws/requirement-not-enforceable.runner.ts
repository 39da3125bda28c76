import { RunnerEnvironment } from '../../../../src/issuers';
import { roleFor } from '../../../fixtures/aws-negative';

export const wrong = () => roleFor({ environment: 'prod', runnerEnvironment: RunnerEnvironment.GITHUB_HOSTED });
