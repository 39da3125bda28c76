import { describe } from '../../described';

export const wrong = () => describe({ subjectEscapes: { '::': '%3A' } });
