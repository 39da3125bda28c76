import { CLAIMS, command, folderWith, ISSUER, jwt } from './fixture';

const PROVIDER = 'arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com';
const WEB = (sub: unknown) => ({
  Effect: 'Allow',
  Action: 'sts:AssumeRoleWithWebIdentity',
  Principal: { Federated: PROVIDER },
  Condition: { StringEquals: { [`${ISSUER.slice(8)}:sub`]: sub, [`${ISSUER.slice(8)}:aud`]: CLAIMS.aud } },
});
const role = (...Statement: object[]) => ({
  Role: { RoleName: 'deploy', Arn: 'arn:aws:iam::111111111111:role/deploy', AssumeRolePolicyDocument: { Version: '2012-10-17', Statement } },
});
const stack = (RoleName: string, Default: string, open: object = { 'Fn::Sub': 'repo:acme@1/shop@2:environment:${E}' }) => ({
  Parameters: { E: { Type: 'String', Default } },
  Resources: { Role: { Type: 'AWS::IAM::Role', Properties: { RoleName, AssumeRolePolicyDocument: { Statement: [WEB(open)] } } } },
});
const BACKDOOR = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: '*' } };
const NEIGHBOUR = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: 'arn:aws:iam::222222222222:root' } };
const NAME = { 'Fn::Sub': 'repo:acme@1/shop@2:environment:${AWS::StackName}' };

const folder = folderWith({
  'two/Prod.template.json': stack('x', 'prod'),
  'two/Staging.template.json': stack('y', 'dev'),
  'named/Prod.template.json': stack('x', 'prod', NAME),
  'named/Staging.template.json': stack('y', 'prod', NAME),
  'one/Prod.template.json': stack('x', 'prod', NAME),
  'other/Staging.template.json': stack('x', 'prod', NAME),
  'copy/Prod.template.json': stack('x', 'prod', NAME),
  'alone.json': role(WEB(CLAIMS.sub)),
  'everybody.json': role(WEB(CLAIMS.sub), BACKDOOR),
  'hidden.json': role(WEB(CLAIMS.sub), { ...BACKDOOR, Principal: { AWS: ['a by b', '*'] } }),
  'neighbour.json': role(WEB(CLAIMS.sub), NEIGHBOUR),
  'same.json': role(NEIGHBOUR, WEB(CLAIMS.sub)),
  'token.jwt': jwt(CLAIMS),
});
const compare = (...argv: string[]) => command(folder, ['compare', ...argv, '--expect', 'equivalent']);

describe('what two files leave open is one value only in one and the same stack', () => {
  test.each([
    ['parameters of two stacks', 'two', '--identity-a', 'x', '--identity-b', 'y'],
    ['the names of two stacks', 'named', '--identity-a', 'x', '--identity-b', 'y'],
    ['one template under two names', 'one', 'other'],
  ])('%s', async (_, ...argv) => {
    const { code, out } = await compare(...argv);
    expect([code, out]).toEqual([1, expect.stringContaining('unknown')]);
  });

  test('a stack and its copy are the same', async () => {
    expect((await compare('one', 'copy')).code).toBe(0);
  });
});

describe('a second door, for which nobody shows a token', () => {
  test.each(['everybody', 'neighbour'])('is no equal of the trust without it: %s', async (name) => {
    const { code, out } = await compare('alone.json', `${name}.json`);
    expect([code, out]).toEqual([1, expect.stringContaining('lets in others too, who show no token')]);
  });

  test('is the same in another order', async () => {
    expect((await compare('neighbour.json', 'same.json')).code).toBe(0);
  });

  test('is told where a token is decided', async () => {
    const { out } = await command(folder, ['decide', '--token', 'token.jwt', 'neighbour.json']);
    expect(out).toContain('others, who show no token: AWS "arn:aws:iam::222222222222:root" by sts:assumerole');
  });

  test('is told in the list, and stops it where it is open to everybody', async () => {
    const narrow = await command(folder, ['list', 'neighbour.json', '--fail-on-scope', 'repository']);
    expect([narrow.code, narrow.out]).toEqual([0, expect.stringContaining('others, who show no token: AWS "arn:aws:iam::222222222222:root"')]);
    const open = await command(folder, ['list', 'everybody.json', '--fail-on-scope', 'repository']);
    expect([open.code, open.out]).toEqual([1, expect.stringContaining('it also lets in others, who show no token: everybody by')]);
  });

  test('fault of issue 9: no text of another principal hides everybody', async () => {
    const hidden = await command(folder, ['list', 'hidden.json', '--fail-on-scope', 'platform']);
    expect([hidden.code, hidden.out]).toEqual([1, expect.stringContaining('it also lets in others, who show no token: AWS "a by b", everybody by sts:assumerole')]);
  });
});

test('an empty name of an artifact is not the current folder', async () => {
  const { code, err } = await command(folder, ['list', '']);
  expect([code, err]).toEqual([2, expect.stringContaining('[file-unreadable]')]);
});

test.each([['an option', ['list', '--fo\u001b[1m']], ['a choice', ['list', '.', '--party', 'a\u001b[1m']], ['a command', ['\u001b[1m']]])('%s that steers a terminal is shown escaped', async (_, argv) => {
  const { code, err } = await command(folder, argv);
  expect(code).toBe(2);
  expect(err).not.toMatch(/\u001b/);
});
