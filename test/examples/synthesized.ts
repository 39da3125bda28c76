import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Example } from '../../examples/shared/example';
import { readIdentities } from '../../examples/shared/synth';
import { IdentitySet } from '../../src/verify';
import { moduleAt } from '../fixtures/modules';

const folder = mkdtempSync(join(tmpdir(), 'examples-'));
// Suites of one process share what is written there.
process.once('exit', () => rmSync(folder, { recursive: true }));

export const EXAMPLES = join(__dirname, '../../examples');
/** The examples that are apps, by the names of their folders. */
export const NAMES = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, 'app.ts'))).sort();

const made = new Map<string, Example>();
const read = new Map<Example, IdentitySet>();

/** What an example writes, written once by a process. Without CDK's validation: it is the same for all, takes 8 seconds, and readme.test.ts has it. */
export function synthesized(name: string): Example {
  const example = made.get(name) ?? withoutValidation(() => moduleAt<{ synthesize(out: string): Example }>(join(EXAMPLES, name, 'app.ts')).synthesize(join(folder, name)));
  made.set(name, example);
  return example;
}

/** What the files of an example trust, read once. */
export function identitySetOf(example: Example): IdentitySet {
  const set = read.get(example) ?? readIdentities(example.files);
  read.set(example, set);
  return set;
}

function withoutValidation<T>(make: () => T): T {
  const { CDK_VALIDATION: before } = process.env;
  process.env.CDK_VALIDATION = 'false';
  try {
    return make();
  } finally {
    if (before === undefined) delete process.env.CDK_VALIDATION; else process.env.CDK_VALIDATION = before;
  }
}
