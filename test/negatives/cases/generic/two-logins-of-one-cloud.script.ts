import { ClaimMatcher } from '../../../../src/claims';
import { Party } from '../../../../src/trust';
import { identityOf } from '../../../fixtures/identity';
import { trust } from '../../described';

const workflow = trust({ project_id: ClaimMatcher.exact('1'), branch: ClaimMatcher.exact('main'), stage: ClaimMatcher.absent() });
const inGcp = () => identityOf(workflow, [], { party: Party.GCP });

export const wrong = () => workflow.loginScript([inGcp(), identityOf(workflow), inGcp()]);
