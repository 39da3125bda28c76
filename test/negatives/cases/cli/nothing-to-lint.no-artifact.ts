import { nothingToLint } from '../../../../src/internal/catalogue/cli-lint';

export const wrong = () => { throw nothingToLint(); };
