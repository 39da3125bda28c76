import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, folderWith } from './fixture';

const PROVIDER = 'agent.buildkite.com';
const [ORG, PIPELINE] = ['0e62b6d4-f3b1-4c9a-87d6-e5f403122335', '1e62b6d4-f3b1-4c9a-87d6-e5f403122336'];

function role(name: string, equals: Record<string, string>, like: Record<string, string>) {
  const prefixed = (claims: Record<string, string>) => Object.fromEntries(Object.entries(claims).map(([claim, value]) => [`${PROVIDER}:${claim}`, value]));
  const Statement = [{
    Effect: 'Allow',
    Action: 'sts:AssumeRoleWithWebIdentity',
    Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${PROVIDER}` },
    Condition: { StringEquals: prefixed({ aud: 'sts.amazonaws.com', ...equals }), StringLike: prefixed(like) },
  }];
  return { Type: 'AWS::IAM::Role', Properties: { RoleName: name, AssumeRolePolicyDocument: { Version: '2012-10-17', Statement } } };
}

const folder = folderWith({
  'buildkite.json': readFileSync(join(__dirname, '../../examples/any-issuer/buildkite.json'), 'utf8'),
  'roles.json': { Resources: { Deploy: role('deploy', { organization_id: ORG }, { sub: PIPELINE }), Wide: role('wide', {}, { sub: '*' }) } },
  'broken.json': '{ "id": "x" }',
});
const DESCRIBED = ['--issuer', 'buildkite.json'];

test('list says whose runs get in', async () => {
  const { code, out } = await command(folder, ['list', 'roles.json', ...DESCRIBED]);
  expect(code).toBe(0);
  expect(out).toContain(`whoever may start runs of the pipeline (${PIPELINE}) [repository]`);
  expect(out).toContain('anyone on the platform (any organization) [platform]');
});

test('lint finds what is too wide, each with a token that the issuer can mint', async () => {
  const { out } = await command(folder, ['lint', 'roles.json', ...DESCRIBED, '--format', 'json']);
  const { findings } = JSON.parse(out) as { findings: { rule: string; identity: string; witness: Record<string, string> }[] };
  const of = (identity: string, rule: string) => findings.find((one) => one.identity === identity && one.rule === rule);
  expect(of('deploy', 'whole-repository')?.witness).toMatchObject({ sub: PIPELINE, pipeline_id: PIPELINE, organization_id: ORG });
  expect(of('wide', 'any-organization')?.witness).toMatchObject({ iss: `https://${PROVIDER}` });
});

test('token mints by the description: numbers are numbers', async () => {
  const { code, out } = await command(folder, ['token', 'oidc:buildkite', ...DESCRIBED, '--for', 'aws', '--claim', `pipeline_id=${PIPELINE}`, '--claim', 'build_branch=a=b']);
  expect([code, JSON.parse(out)]).toMatchObject([0, { iss: `https://${PROVIDER}`, aud: 'sts.amazonaws.com', sub: PIPELINE, pipeline_id: PIPELINE, build_branch: 'a=b' }]);
});

test.each([
  ['a description that is none', ['list', 'roles.json', '--issuer', 'broken.json'], 'this description of an OIDC issuer cannot be used: its claims'],
  ['a file that is not there', ['list', 'roles.json', '--issuer', 'nowhere.json'], 'nowhere.json'],
  ['an issuer that nothing describes', ['token', 'oidc:nobody', '--for', 'aws'], 'no token is of a run with this issuer'],
  ['a claim that it does not have', ['token', 'oidc:buildkite', ...DESCRIBED, '--for', 'aws', '--claim', 'nobody=1'], 'the issuer has no such claim'],
  ['a claim without a value', ['token', 'oidc:buildkite', ...DESCRIBED, '--for', 'aws', '--claim', 'nobody'], 'NAME=VALUE'],
  ['an option of another CI system', ['token', 'oidc:buildkite', ...DESCRIBED, '--for', 'aws', '--branch', 'main'], '--branch says nothing of a run of a described issuer'],
])('%s is refused', async (_, argv, message) => {
  expect(await command(folder, argv)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});
