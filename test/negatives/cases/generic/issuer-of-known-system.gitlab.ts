import { describe } from '../../described';

export const wrong = () => describe({ url: 'https://gitlab.com', tenantClaim: 'project_id' });
