import { describe } from '../../described';

export const wrong = () => describe({ url: 'https://accounts.google.com', tenantClaim: 'project_id' });
