import { parse } from '@cdktf/hcl2json';
import * as fc from 'fast-check';
import { GcpRepositoryProps, GcpSecretProps, GcpServiceProps, GcpTask } from '../../../../src/constructs/gcp';
import { objectCondition } from '../../../../src/parties/gcp/permissions';
import { differenceIn, grantedIn } from '../../../fixtures/gcp-tasks';

const NASTY = ['${var.x}', '%{ if true }', '$${a}', 'a$', '"', '\'', '\\', 'a\nb', 'a\u0000', 'é', '\u2028', 'a b', '../x', 'a/b', '#{x}', '*', '', 'a'.repeat(10_000)];

const REPOSITORY: GcpRepositoryProps = { project: 'my-project', location: 'europe-west1', repository: 'app' };
const SECRET: GcpSecretProps = { project: 'my-project', secret: 'token' };
const SERVICE: GcpServiceProps = { project: 'my-project', location: 'europe-west1', service: 'web' };
const RUNS_AS = 'projects/my-project/serviceAccounts/web@my-project.iam.gserviceaccount.com';

/** Each place of a task into which text goes, but for prefixes. */
const PLACES: readonly (readonly [what: string, task: (text: string) => GcpTask])[] = [
  ...(['project', 'location', 'repository'] as const).map((name) => [`${name} of a repository`, (text: string) => GcpTask.pushImages({ ...REPOSITORY, [name]: text })] as const),
  ...(['project', 'secret'] as const).map((name) => [`${name} of a secret`, (text: string) => GcpTask.readSecret({ ...SECRET, [name]: text })] as const),
  ...(['project', 'location', 'service'] as const).map((name) => [`${name} of a service`, (text: string) => GcpTask.deployService({ ...SERVICE, runsAs: RUNS_AS, [name]: text })] as const),
  ['account', (text) => GcpTask.deployService({ ...SERVICE, runsAs: text })],
  ['project of functions', (text) => GcpTask.deployFunction({ project: text, runsAs: RUNS_AS })],
  ['project of clusters', (text) => GcpTask.deployKubernetes({ project: text })],
  ['bucket', (text) => GcpTask.planTerraform({ bucket: text })],
  ['bucket of a site', (text) => GcpTask.deploySite({ bucket: text })],
];

test.each(PLACES)('%s: no text but a name of its kind', (_, task) => {
  for (const text of NASTY) expect(() => task(text)).toThrow(/\[gcp-(name|project|service-account-name)-malformed\]/);
});

const PREFIX = fc.string({ unit: fc.constantFrom('$', '%', '{', '}', '${', '%{', '$${', '\\', '\'', '"', '`', '<', '&', 'a', ':', '~', ' ', '/', '.', '_'), minLength: 1, maxLength: 12 });

test('any prefix that is taken means itself, in the file and for Terraform', () => {
  fc.assert(fc.property(PREFIX, (prefix) => {
    const task = taken(() => GcpTask.planTerraform({ bucket: 'tf-state', prefix, lock: true }));
    fc.pre(task !== undefined);
    expect(differenceIn(grantedIn((account) => task!.grantTo(account)))).toEqual({ missing: [], unneeded: [] });
  }), { numRuns: 25 });
});

test.each(['${var.x}', '%{ if true }', '$${a}', 'a$', '\'', '\\', '"x"', `\${${'x'.repeat(800)}}`])('Terraform itself reads the condition on %j as it is meant', async (prefix) => {
  const { resource } = grantedIn((account) => GcpTask.applyTerraform({ bucket: 'tf-state', prefix }).grantTo(account));
  const [{ condition }] = Object.values(resource.google_storage_bucket_iam_member) as { condition: { expression: string } }[];
  const hcl = await parse('main.tf', `locals {\n  v = ${JSON.stringify(condition.expression)}\n}\n`);
  const [{ v }] = (hcl as { locals: { v: string }[] }).locals;
  expect(v.replaceAll('$${', '${').replaceAll('%%{', '%{')).toBe(objectCondition('tf-state', { prefix: `${prefix}/` }));
});

test.each(['/', '//', '/a', 'a//b', '.', '..', 'a/..', './a', 'a/./b', 'a*', 'a?', '#a', '[a]', 'é', 'a\n', 'a\r', '\t', 'a'.repeat(901), 'a'.repeat(10_000)])('the prefix %j is refused', (prefix) => {
  expect(() => GcpTask.applyTerraform({ bucket: 'tf-state', prefix })).toThrow('gcp-prefix-malformed');
});

function taken(make: () => GcpTask): GcpTask | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
