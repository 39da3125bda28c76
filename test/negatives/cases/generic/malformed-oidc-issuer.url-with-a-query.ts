import { describe } from '../../described';

export const wrong = () => describe({ url: 'https://ci.acme.example/?tenant=1' });
