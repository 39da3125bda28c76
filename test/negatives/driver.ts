import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isTrustedWorkflowError, TrustedWorkflowError } from '../../src/internal/errors';
import { mentionsIn } from '../fixtures/commands';
import { moduleAt } from '../fixtures/modules';
import { argumentsOf } from '../fixtures/stand-ins';

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

/** Commands that messages tell to run are those of the tables, and a shell makes of them what they look like. */
function checkCommands(messages: string[]): void {
  const mentions = messages.flatMap(mentionsIn);
  expect(mentions.flatMap(({ faults }) => faults)).toEqual([]);
  const distinct = [...new Map(mentions.filter(({ bare }) => !bare).map((mention) => [mention.shell, mention])).values()];
  expect(distinct.length === 0 ? [] : argumentsOf(distinct.map(({ shell }) => shell))).toEqual(distinct.map(({ words }) => words));
}

/** The tests of one area; its messages stand in a snapshot of their own. */
export function negatives(area: string): void {
  const messages: string[] = [];
  test.each(readdirSync(join(CASES, area)).sort())('%s', (file) => {
    const error = attempt(area, file);
    expect(error.code).toBe(file.split('.')[0]);
    messages.push(error.message);
    expect(error.message).toMatchSnapshot();
  });

  test('the commands in all these messages run as they are written', () => checkCommands(messages));
}
