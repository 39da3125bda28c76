import { describe } from '../../described';

export const wrong = () => describe({ url: 'https://login.microsoftonline.com/0e62b6d4-f3b1-4c9a-87d6-e5f403122335/v2.0', tenantInUrl: true });
