import { describe } from '../../described';

export const wrong = () => describe({ url: 'https://token.actions.githubusercontent.com', tenantClaim: 'project_id' });
