import { describe } from '../../described';

export const wrong = () => describe({ traces: ['project'] });
