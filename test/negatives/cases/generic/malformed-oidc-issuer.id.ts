import { describe } from '../../described';

export const wrong = () => describe({ id: 'Build Kite' });
