import { checkTask, Party, TaskAccess } from '../../../../src/trust';
import { workflowWith } from '../../../issuers/github/wrong';

const task = { party: Party.GCP, id: 'plan-terraform', text: 'plan with the state in the bucket "state"', access: [TaskAccess.READ_STATE, TaskAccess.WRITE_STATE], needs: [], warnings: [] };

export const wrong = () => checkTask(workflowWith({ refs: undefined, pullRequests: true }).compile(), task);
