import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, folderWith } from '../../cli/fixture';

/*
 * Refusals that people reported and shapes of files that they have, rewritten with other names: `test/cases/reports/<cloud>`. Each is explained by the
 * command: the verdict, the one cause that is true, and what to write.
 */
const CASES = join(__dirname, '../../cases/reports');

interface Report {
  readonly what: string;
  readonly expected: {
    readonly identities?: Record<string, { readonly decision: string; readonly causes?: string[] }>;
    readonly message?: string;
    readonly compare?: [string, string];
    readonly holds?: boolean;
  };
  readonly files: Record<string, unknown>;
}

interface Explained {
  readonly identities: { readonly identity: string; readonly decision: string; readonly causes?: { readonly id: string; readonly remedy?: string }[] }[];
  readonly message?: { readonly id: string };
}

const REPORTS = ['aws', 'azure', 'gcp'].flatMap((cloud) => readdirSync(join(CASES, cloud)).sort().map((name): [string, Report] => {
  const report = JSON.parse(readFileSync(join(CASES, cloud, name), 'utf8')) as Report;
  return [`${cloud}: ${report.what}`, report];
}));

test('there are many, of each cloud', () => expect(REPORTS.length).toBeGreaterThan(60));

test.each(REPORTS.filter(([, { expected }]) => expected.identities))('%s', async (_, { expected, files }) => {
  const artifacts = Object.keys(files).filter((path) => path !== 'token.json' && path !== 'message.txt');
  const message = 'message.txt' in files ? ['--message', 'message.txt'] : [];
  const { code, out, err } = await command(folderWith(files), ['explain', ...artifacts, '--token', 'token.json', '--format', 'json', ...message]);
  expect([code, err]).toEqual([0, '']);
  const explained = JSON.parse(out) as Explained;
  const identities = Object.fromEntries(explained.identities.map(({ identity, decision, causes = [] }) => (
    [identity, { decision, ...causes.length > 0 && { causes: causes.map(({ id }) => id) } }])));
  expect({ identities, ...explained.message && { message: explained.message.id } }).toEqual(expected);
  const remedies = explained.identities.flatMap(({ causes = [] }) => causes.map(({ id, remedy }) => `${id}: ${remedy ?? '-'}`));
  if (remedies.length > 0) expect(remedies).toMatchSnapshot();
});

test.each(REPORTS.filter(([, { expected }]) => expected.compare))('%s', async (_, { expected: { compare = ['', ''], holds }, files }) => {
  const { out } = await command(folderWith(files), ['compare', ...compare, '--format', 'json']);
  expect(JSON.parse(out)).toMatchObject({ holds });
});
