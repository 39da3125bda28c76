import { Estate } from '../../../../src/simulate';

export const wrong = () => Estate.fromFiles([]);
