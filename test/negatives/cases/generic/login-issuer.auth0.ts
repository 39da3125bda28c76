import { describe } from '../../described';

export const wrong = () => describe({ url: 'https://acme.eu.auth0.com/' });
