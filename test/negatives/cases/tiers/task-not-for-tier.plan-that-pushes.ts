import { checkTask, Party, TaskAccess, TrustTier } from '../../../../src/trust';
import { workflowWith } from '../../../issuers/github/wrong';

const task = { party: Party.AWS, id: 'push-images', text: 'push images to the repository "app"', access: [TaskAccess.PUBLISH], needs: [], warnings: [] };

export const wrong = () => checkTask(workflowWith({ tier: TrustTier.PLAN }).compile(), task);
