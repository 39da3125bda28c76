import { describe } from '../../described';

export const wrong = () => describe({ tenant: 'org' } as object);
