import { RunnerEnvironment } from '../../../../src/issuers';
import { application } from '../../../fixtures/azure-application';
import { workflow } from '../../../fixtures/azure-negative';

export const wrong = () => application({ workflow: workflow({ runnerEnvironment: RunnerEnvironment.GITHUB_HOSTED }) });
