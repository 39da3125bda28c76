import { describe } from '../../described';

export const wrong = () => describe({ tenantClaim: 'org' });
