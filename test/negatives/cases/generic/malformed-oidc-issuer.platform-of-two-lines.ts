import { describe } from '../../described';

export const wrong = () => describe({ platform: 'CI\n[31mred' });
