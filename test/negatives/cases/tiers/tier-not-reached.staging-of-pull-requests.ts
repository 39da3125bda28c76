import { TrustTier } from '../../../../src/trust';
import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ tier: TrustTier.STAGING, refs: undefined, pullRequests: true });
