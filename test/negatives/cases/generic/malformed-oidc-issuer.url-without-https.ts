import { describe } from '../../described';

export const wrong = () => describe({ url: 'http://ci.acme.example' });
