import { azure, CLAIMS, command, folderWith, OPEN, template } from './fixture';

const inAccount = (account: string, sub = CLAIMS.sub) => JSON.parse(JSON.stringify(template('deploy', sub)).replaceAll('111111111111', account)) as unknown;
const state = {
  format_version: '1.0',
  terraform_version: '1.9.0',
  values: {
    root_module: {
      resources: [
        {
          address: 'azurerm_user_assigned_identity.ci',
          mode: 'managed',
          type: 'azurerm_user_assigned_identity',
          name: 'ci',
          values: {
            id: '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/group/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ci-deploy',
            name: 'ci-deploy',
            resource_group_name: 'group',
            client_id: 'aaaaaaaa-1111-2222-3333-444444444444',
            principal_id: 'bbbbbbbb-1111-2222-3333-444444444444',
          },
        },
        {
          address: 'azurerm_federated_identity_credential.main',
          mode: 'managed',
          type: 'azurerm_federated_identity_credential',
          name: 'main',
          values: {
            parent_id: '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/group/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ci-deploy',
            name: 'main',
            issuer: CLAIMS.iss,
            audience: ['api://AzureADTokenExchange'],
            subject: CLAIMS.sub,
          },
        },
      ],
    },
  },
};
const gcp = {
  resource: {
    google_service_account: { ci: { account_id: 'ci-deploy', project: 'my-project' } },
    google_service_account_iam_member: {
      ci: {
        service_account_id: '${google_service_account.ci.name}',
        role: 'roles/iam.workloadIdentityUser',
        member: 'principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/github/attribute.repository/acme/shop',
      },
    },
  },
};
const folder = folderWith({
  'token.json': CLAIMS,
  'cdk.out/Live.template.json': inAccount('111111111111'),
  'cdk.out/Test.template.json': inAccount('222222222222', 'repo:acme@1/shop@2:environment:test'),
  'cdk.out/open.template.json': OPEN,
  'state.json': state,
  'tf/cdk.tf.json': gcp,
  'stacks/azure/cdk.tf.json': azure('deploy', CLAIMS.sub),
});
const ALL = ['cdk.out', 'state.json', 'tf', 'stacks'];
const decide = (...argv: string[]) => command(folder, ['decide', '--token', 'token.json', ...argv]);

/** The identities that were decided, as JSON tells them. */
async function decided(...argv: string[]): Promise<string[]> {
  const { out, err } = await decide('--format', 'json', ...argv, ...ALL);
  if (out === '') throw new Error(err);
  return (JSON.parse(out) as { decisions: { party: string; source: string }[] }).decisions.map(({ party, source }) => `${party} ${source.split('#')[0]}`);
}

const [LIVE, TEST] = ['aws cdk.out/Live.template.json', 'aws cdk.out/Test.template.json'];
const AZURE = 'azure stacks/azure/cdk.tf.json';

describe('--identity', () => {
  test('a name that several have means all of them, for a token', async () => expect(await decided('--identity', 'deploy')).toEqual([LIVE, TEST, AZURE]));

  test.each([
    ['STACK/NAME', 'Live/deploy', LIVE],
    ['an ARN', 'arn:aws:iam::222222222222:role/deploy', TEST],
    ['a file', 'cdk.out/Test.template.json', TEST],
    ['the end of a path', 'Live.template.json', LIVE],
    ['a place', 'cdk.out/Live.template.json#/Resources/Role', LIVE],
    ['the folder of a stack of cdktf', 'azure/deploy', AZURE],
    ['a client id', 'aaaaaaaa-1111-2222-3333-444444444444', 'azure state.json'],
    ['an object id', 'bbbbbbbb-1111-2222-3333-444444444444', 'azure state.json'],
    ['an address', 'azurerm_user_assigned_identity.ci', 'azure state.json'],
    ['an email', 'ci-deploy@my-project.iam.gserviceaccount.com', 'gcp tf/cdk.tf.json'],
  ])('%s means one', async (_, name, found) => expect(await decided('--identity', name)).toEqual([found]));

  test('what nobody is called is an error that says what somebody is called', async () => {
    expect(await decide('--identity', 'Live/other', 'cdk.out')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('[unknown-identity]') });
  });

  test('in compare, one of three is not chosen in silence', async () => {
    const { code, err } = await command(folder, ['compare', '--identity-a', 'deploy', '--identity-b', 'deploy', 'cdk.out/Live.template.json', 'cdk.out']);
    expect(code).toBe(2);
    expect(err).toMatch(/\[ambiguous-identity\][\s\S]*"Live\/deploy", "Test\/deploy"/);
  });

  test('in compare, each is named by its ARN', async () => {
    const [one, other] = ['111111111111', '222222222222'].map((account) => `arn:aws:iam::${account}:role/deploy`);
    const { code, out } = await command(folder, ['compare', '--identity-a', one, '--identity-b', other, '--expect', 'equivalent', 'cdk.out/Live.template.json', 'cdk.out']);
    expect({ code, differs: out.includes('no: deploy') }).toEqual({ code: 1, differs: true });
  });
});

describe('--account', () => {
  test.each([
    ['111111111111', LIVE], ['222222222222', TEST], ['my-project', 'gcp tf/cdk.tf.json'], ['11111111-2222-3333-4444-555555555555', 'azure state.json'],
  ])('%s leaves out what is of another, and keeps what files do not tell', async (account, found) => {
    // The managed identity of the template has no subscription in its file: it may be of any.
    expect(await decided('--account', account)).toEqual(account === '111111111111' ? [LIVE, 'aws cdk.out/open.template.json', AZURE] : [found, AZURE]);
  });

  test('one that holds nothing is an error', async () => {
    expect(await decide('--account', '333333333333', 'cdk.out')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('[no-identity-of-account]') });
  });
});

describe('what is wrong with the options', () => {
  test.each([
    ['two expectations', ['--expect', 'accept', '--expect', 'deny', 'cdk.out'], '--expect is given twice'],
    ['two tokens', ['--token', 'token.json', 'cdk.out'], '--token is given twice'],
    ['two parties', ['--party', 'aws', '--party', 'gcp', 'cdk.out'], '--party is given twice'],
    ['two formats', ['--format', 'text', '--format', 'json', 'cdk.out'], '--format is given twice'],
    ['an option in the place of a value', ['--identity', '--expect', 'deny', 'cdk.out'], '--identity has no value'],
    ['an empty value', ['--identity', '', 'cdk.out'], '--identity has no value'],
    ['an empty value behind =', ['--party=', 'cdk.out'], '--party has no value'],
    ['a parameter without a value', ['--parameter', 'Stage', 'cdk.out'], '--parameter wants a name and a value'],
    ['another format', ['--format', 'xml', 'cdk.out'], 'Allowed choices are text, json'],
    ['a value that no decision has', ['--expect', 'unknown', 'cdk.out'], 'Allowed choices are accept, deny'],
  ])('%s', async (_, argv, message) => expect(await decide(...argv)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) }));

  test.each(['decide', 'explain'])('%s: a misspelt option beside a missing token is told as the misspelt one', async (name) => {
    const { code, err } = await command(folder, [name, '--expct', 'deny', 'cdk.out']);
    expect({ code, isTold: err.includes("unknown option '--expct'"), isMissing: err.includes('no-token') }).toEqual({ code: 2, isTold: true, isMissing: false });
  });

  test('a missing token is told with what takes none', async () => {
    expect(await command(folder, ['decide', 'cdk.out'])).toMatchObject({ code: 2, err: expect.stringMatching(/\[no-token\][\s\S]*list cdk.out/) });
  });

  test('an option that may be repeated may be repeated', async () => expect((await decided('--identity', 'Live/deploy', '--identity', 'Test/deploy'))).toEqual([LIVE, TEST]));
});

describe('--token', () => {
  const denied = async (token: string) => (await command(folder, ['decide', '--token', token, 'cdk.out/Live.template.json'])).out;

  test('is the text itself', async () => {
    expect(await denied(JSON.stringify(CLAIMS))).toContain('accept    aws');
    expect(await denied(`2026-11-21T09:30:00.1Z claims: ${JSON.stringify(CLAIMS)}\n2026-11-21T09:30:01.1Z done`)).toContain('accept    aws');
    expect(await denied(Buffer.from(JSON.stringify(CLAIMS)).toString('base64url'))).toContain('accept    aws');
  });

  test('a file comes before a text, and errors do not repeat what may be a token', async () => {
    const cwd = folderWith({ '{token}': CLAIMS, 'a.template.json': template('deploy', CLAIMS.sub) });
    expect((await command(cwd, ['decide', '--token', '{token}', 'a.template.json'])).out).toContain('accept    aws');
    const { err } = await command(cwd, ['decide', '--token', 'eyJhbGciOiJSUzI1NiJ9.secret', 'a.template.json']);
    expect(err).toContain('"--token" holds no token');
    expect(err).not.toContain('secret');
  });

  test('what is neither is a file that is missing', async () => {
    expect(await command(folder, ['decide', '--token', 'tokn.json', 'cdk.out'])).toMatchObject({ code: 2, err: expect.stringContaining('[file-unreadable]') });
  });
});

test('explain --expect is met by all identities, those that are not shown too', async () => {
  const argv = ['explain', '--token', 'token.json', '--nearest', '1', '--expect', 'deny', '--identity', 'Live/deploy', '--identity', 'Test/deploy', 'cdk.out'];
  expect(await command(folder, argv)).toMatchObject({ code: 1, err: 'expected deny, got accept: aws deploy\n' });
});
