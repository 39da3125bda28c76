import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataGoogleProject } from '@cdktf/provider-google/lib/data-google-project';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { ServiceAccount } from '@cdktf/provider-google/lib/service-account';
import { App, TerraformStack } from 'cdktf';
import { readTerraform, Resource, Text } from '../../src/artifacts';
import { escapeTerraform, terraformText } from '../../src/internal/terraform';
import { fileAt } from '../fixtures/source';

const HOSTILE = 'quote " dollar $ open ${x} and %{ if y } \\ \n \r $${z} \u{1F680} end $';

/** A real app, through the real file. */
function synthesize(build: (stack: TerraformStack) => void): unknown {
  const outdir = mkdtempSync(join(tmpdir(), 'artifacts-'));
  try {
    const app = new App({ outdir });
    const stack = new TerraformStack(app, 'stack');
    new GoogleProvider(stack, 'google', { project: 'p' });
    build(stack);
    app.synth();
    return JSON.parse(readFileSync(join(outdir, 'stacks', 'stack', 'cdk.tf.json'), 'utf8'));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

const byId = (resources: Resource[], id: string) => resources.find((resource) => resource.id === id)!;
const literal = (value: unknown) => (value as Text).literal;

describe('a real cdktf app', () => {
  const json = synthesize((stack) => {
    const project = new DataGoogleProject(stack, 'project', { projectId: 'my-project' });
    const first = new ServiceAccount(stack, 'first', { accountId: 'first', description: escapeTerraform(HOSTILE) });
    new ServiceAccount(stack, 'second', {
      accountId: 'second',
      description: terraformText('projects/', { reference: project.number }, '/price in $', { reference: first.email }, '{$'),
      dependsOn: [first],
    });
  });
  const resources = readTerraform(json, fileAt('cdktf.out/stacks/stack/cdk.tf.json'));

  test('resources and data sources have their addresses', () => {
    expect(resources.map(({ type, id, source }) => [type, id, source.text])).toEqual([
      ['google_service_account', 'google_service_account.first', 'cdktf.out/stacks/stack/cdk.tf.json#/resource/google_service_account/first'],
      ['google_service_account', 'google_service_account.second', 'cdktf.out/stacks/stack/cdk.tf.json#/resource/google_service_account/second'],
      ['google_project', 'data.google_project.project', 'cdktf.out/stacks/stack/cdk.tf.json#/data/google_project/project'],
    ]);
  });

  test('text comes back as it was given', () => {
    expect(literal(byId(resources, 'google_service_account.first').properties.description)).toBe(HOSTILE);
  });

  test('references come back with the text around them', () => {
    expect(byId(resources, 'google_service_account.second').properties.description).toEqual(Text.of(
      'projects/', { reference: 'data.google_project.project.number' }, '/price in $', { reference: 'google_service_account.first.email' }, '{$',
    ));
  });

  test('dependencies are addresses, the comment of cdktf is no property', () => {
    const second = byId(resources, 'google_service_account.second');
    expect(second.dependsOn).toEqual(['google_service_account.first']);
    expect(Object.keys(second.properties).sort()).toEqual(['account_id', 'depends_on', 'description']);
  });
});

describe('forms that the language allows', () => {
  const read = (resource: unknown) => readTerraform({ resource }, fileAt('f'));

  test('lists of blocks mean the same as one', () => {
    const [a, b] = read([{ t: { a: { x: 1 } } }, { t: [{ b: [{ x: 2 }] }] }]);
    expect([a.id, a.properties.x, b.id, b.properties.x]).toEqual(['t.a', 1, 't.b', 2]);
  });

  test('a nested block stays as it is written', () => {
    const [single, list] = read({ t: { a: { oidc: { issuer: 'i' } }, b: { oidc: [{ issuer: 'i' }] } } });
    expect(literal((single.properties.oidc as { issuer: Text }).issuer)).toBe('i');
    expect(literal((list.properties.oidc as unknown as [{ issuer: Text }])[0].issuer)).toBe('i');
  });

  test('keys are templates', () => {
    const [{ properties: { map } }] = read({ t: { a: { map: { '$${x}': 'v', '//': 'w' } } } });
    expect(Object.keys(map as object)).toEqual(['${x}', '//']);
  });

  test.each([
    ['computed', { '${var.x}': 'v' }],
    ['twice', { '$${x}': 'v', '${"$"}{x}': 'w' }],
  ])('a map with a key that is %s is unknown as a whole', (_, map) => {
    expect(read({ t: { a: { map } } })[0].properties.map).toEqual(Text.of({ reference: `a map with computed keys: ${Object.keys(map).join(', ')}` }));
  });

  test('dependencies of old configurations', () => {
    expect(read({ t: { a: { depends_on: ['t.b', '${ t.c }', 'data.t.d'] } } })[0].dependsOn).toEqual(['t.b', 't.c', 'data.t.d']);
  });

  test('a configuration without resources', () => {
    expect(readTerraform({ terraform: {} }, fileAt('f'))).toEqual([]);
  });
});
