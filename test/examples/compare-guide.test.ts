import { join } from 'node:path';
import { run } from '../../src/cli/run';

const ROOT = join(__dirname, '../..');

interface Witness { claims: Record<string, string>; admittedBy: string[]; refusedBy: string[] }
interface Printed { pairs: { answer: string; witness: Witness }[] }

async function compare(...argv: string[]): Promise<Printed & { code: number }> {
  const printed: string[] = [];
  const put = (text: string) => { printed.push(text); };
  const code = await run(['compare', '--format', 'json', ...argv], { cwd: ROOT, env: {}, isTerminal: false, now: () => new Date(0), stdin: process.stdin, out: put, err: () => undefined });
  return { ...JSON.parse(printed.join('')) as Printed, code };
}

const asked = ['examples/compare-guide', '--repository', 'repo:my-org@123456/my-repo@456789'];

test('trap 35: branch on AWS, environment on Azure, every run on GCP: three trusts, and a token for each two', async () => {
  const { pairs, code } = await compare(...asked, '--expect', 'equivalent');
  expect(pairs.map(({ answer, witness: { admittedBy, refusedBy } }) => [answer, ...admittedBy, ...refusedBy])).toEqual([
    ['no', 'deploy (AWS)', 'deploy (Azure)'],
    ['no', 'deploy (GCP)', 'deploy (AWS)'],
    ['no', 'deploy (GCP)', 'deploy (Azure)'],
  ]);
  expect(code).toBe(1);
});

test('what the branch and the environment let in, GCP lets in too: their subjects carry the names', async () => {
  for (const cloud of ['aws', 'azure']) {
    const files = [cloud, 'gcp'].map((name) => `examples/compare-guide/${name}.tf.json`);
    expect((await compare(...files, ...asked.slice(1), '--expect', 'implies')).code).toBe(0);
    expect((await compare(...files.reverse(), ...asked.slice(1), '--expect', 'implies')).pairs).toMatchObject([{ answer: 'no' }]);
  }
});

test('no token of main gets in where the environment is asked for', async () => {
  const files = ['aws', 'azure'].map((name) => `examples/compare-guide/${name}.tf.json`);
  expect((await compare(...files, ...asked.slice(1), '--expect', 'disjoint')).code).toBe(0);
});
