import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { App, Stack, Stage } from 'aws-cdk-lib/core';
import { command, folderWith } from './fixture';
import { TrustedRole } from '../../src/constructs/aws';
import { Acknowledgement } from '../../src/trust';
import { ACCOUNT, workflow } from '../fixtures/aws';

const isListed = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(readFileSync(join(__dirname, '../../docs/schema/exceptions.json'), 'utf8')) as object);
const LATER: Acknowledgement = { id: 'azure/ref', reason: 'the branch policy of the environment holds it', expires: '2027-02-25' };
const SOON: Acknowledgement = { id: 'gcp/visibility', reason: 'nothing\u001b[2J of value is there', expires: '2026-12-01' };

/** What an app writes whose roles, one in a stage, are of two trusted workflows. */
function synthesized(acknowledge: Acknowledgement[] = [LATER]): { folder: string; template: unknown } {
  const folder = folderWith({});
  const app = new App({ outdir: join(folder, 'cdk.out') });
  const env = { account: ACCOUNT, region: 'eu-central-1' };
  const stack = new Stack(app, 'App', { env });
  const deploy = workflow({ name: 'deploy', environment: 'prod', acknowledge });
  new TrustedRole(stack, 'One', { workflow: deploy, roleName: 'one' });
  const inStage = new Stack(new Stage(app, 'Prod', { env }), 'In', { env });
  new TrustedRole(inStage, 'Role', { workflow: workflow({ name: 'release', environment: 'release', acknowledge: acknowledge.length === 0 ? [] : [SOON] }) });
  app.synth();
  return { folder, template: JSON.parse(readFileSync(join(folder, 'cdk.out/App.template.json'), 'utf8')) };
}

test('what trusted workflows of a CDK app acknowledge, of stages too, the first that ends first', async () => {
  const { folder } = synthesized();
  const { code, out } = await command(folder, ['lint', '--exceptions', '--format', 'json', 'cdk.out']);
  const listed = JSON.parse(out) as { acknowledgedByWorkflows: object[] };
  isListed(listed);
  expect({ code, errors: isListed.errors ?? [] }).toEqual({ code: 0, errors: [] });
  expect(listed.acknowledgedByWorkflows).toMatchObject([
    { workflow: 'release', ...SOON, status: 'ends-soon', daysLeft: 4, construct: 'Prod/In/Role', source: 'cdk.out/assembly-Prod/ProdIn6F7546A8.metadata.json' },
    { workflow: 'deploy', ...LATER, status: 'holds', daysLeft: 90, construct: 'App/One', source: 'cdk.out/App.metadata.json' },
  ]);
});

test('for people; nothing steers a terminal', async () => {
  const { out } = await command(synthesized().folder, ['lint', '--exceptions', 'cdk.out']);
  expect(out).toContain('azure/ref by the trusted workflow deploy until 2027-02-25, holds: of App/One\n  because: the branch policy of the environment holds it\n');
  expect(out).not.toContain('\u001b');
});

test('a template is the same with an acknowledgement and without: nothing is deployed for it', () => expect(synthesized().template).toEqual(synthesized([]).template));

test('without an acknowledgement, none is listed; the files beside templates are no artifacts', async () => {
  expect(await command(synthesized([]).folder, ['lint', '--exceptions', 'cdk.out'])).toMatchObject({ code: 0, out: 'nothing is acknowledged\n' });
  expect(await command(synthesized().folder, ['lint', 'cdk.out'])).toMatchObject({ err: expect.not.stringContaining('metadata') as string });
});

test.each([
  ['of others', { '/App/One': [{ type: 'aws:cdk:warning', data: { workflow: 'x', ...LATER } }] }],
  ['without a day', { '/App/One': [{ type: 'cdk-trusted-workflows:acknowledgement', data: { workflow: 'x', id: 'azure/ref', reason: 'r', expires: 'never' } }] }],
  ['in another form', { '/App/One': 'text', '/App/Two': [null, { type: 'cdk-trusted-workflows:acknowledgement' }], '__proto__': [] }],
  ['in no object', [1]],
])('metadata %s tell nothing', async (_what, json) => {
  expect(await command(folderWith({ 'cdk.out/App.metadata.json': json }), ['lint', '--exceptions', 'cdk.out'])).toMatchObject({ code: 0, out: 'nothing is acknowledged\n' });
});

test('metadata that cannot be read are an error', async () => {
  expect(await command(folderWith({ 'cdk.out/App.metadata.json': '{' }), ['lint', '--exceptions', 'cdk.out'])).toMatchObject({ code: 2, err: expect.stringContaining('[not-json]') as string });
});
