import { noToken } from '../../../../src/internal/catalogue/cli-options';

// `decide` answers with a promise; that it throws this error, test/cli/options.test.ts shows.
export const wrong = () => {
  throw noToken('decide');
};
