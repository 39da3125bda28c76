import { TrustTier } from '../../../../src/trust';
import { workflow } from '../../../issuers/azure-devops/connections';

export const wrong = () => workflow({ tier: TrustTier.PRODUCTION });
