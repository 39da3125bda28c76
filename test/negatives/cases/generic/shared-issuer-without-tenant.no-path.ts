import { describe } from '../../described';

export const wrong = () => describe({ url: 'https://oidc.vercel.com', tenantInUrl: true });
