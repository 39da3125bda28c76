import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isTrustedWorkflowError, TrustedWorkflowError } from '../../src/internal/errors';
import { moduleAt } from '../fixtures/modules';

/** One wrong input a file: `cases/<area>/<error code>.<what is wrong>.ts` exports `wrong`, which does the wrong thing. */
export const CASES = join(__dirname, 'cases');

function attempt(area: string, file: string): TrustedWorkflowError {
  const { wrong } = moduleAt<{ wrong: () => unknown }>(join(CASES, area, file));
  try {
    wrong();
  } catch (error) {
    if (isTrustedWorkflowError(error)) return error;
    throw error;
  }
  throw new Error(`${area}/${file}: the wrong input was accepted`);
}

/** The tests of one area; its messages stand in a snapshot of their own. */
export function negatives(area: string): void {
  test.each(readdirSync(join(CASES, area)).sort())('%s', (file) => {
    const error = attempt(area, file);
    expect(error.code).toBe(file.split('.')[0]);
    expect(error.message).toMatchSnapshot();
  });
}
