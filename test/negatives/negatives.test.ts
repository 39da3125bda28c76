import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isTrustedWorkflowError, TrustedWorkflowError } from '../../src/internal/errors';

/** One wrong input a file: `cases/<area>/<error code>.<what is wrong>.ts` exports `wrong`, which does the wrong thing. */
const CASES = join(__dirname, 'cases');
const files = (readdirSync(CASES, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts')).sort();

function attempt(file: string): TrustedWorkflowError {
  const { wrong } = jest.requireActual<{ wrong: () => unknown }>(join(CASES, file));
  try {
    wrong();
  } catch (error) {
    if (isTrustedWorkflowError(error)) return error;
    throw error;
  }
  throw new Error(`${file}: the wrong input was accepted`);
}

test.each(files)('%s', (file) => {
  const error = attempt(file);
  expect(error.code).toBe(file.split('/').at(-1)!.split('.')[0]);
  expect(error.message).toMatchSnapshot();
});
