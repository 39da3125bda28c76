import { describe } from '../../described';

export const wrong = () => describe({ url: 'https://acme.okta.com/oauth2/default' });
