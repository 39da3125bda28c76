import { TrustTier } from '../../../../src/trust';
import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ tier: TrustTier.PRODUCTION, environment: 'prod', refs: undefined });
