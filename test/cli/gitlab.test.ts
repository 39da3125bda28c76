import { command, folderWith } from './fixture';

const folder = folderWith({ 'empty.json': '{}' });
const PROJECT = 'gitlab:acme/shop@20,project_id,ref_type,ref,ref_protected';

test('token mints for a job of GitLab', async () => {
  const { code, out } = await command(folder, ['token', PROJECT, '--for', 'aws', '--tag', 'v1', '--protected', '--environment', 'prod']);
  expect([code, JSON.parse(out)]).toMatchObject([0, { iss: 'https://gitlab.com', aud: 'sts.amazonaws.com', sub: 'project_id:20:ref_type:tag:ref:v1:ref_protected:true', environment: 'prod', project_path: 'acme/shop' }]);
});

test.each([
  ['an option of GitHub', [PROJECT, '--event', 'push'], '--event says nothing of a run of GitLab'],
  ['an option of GitLab', ['repo:acme@1/shop@2', '--protected'], '--protected says nothing of a run of GitHub'],
  ['a project without an id', ['gitlab:acme/shop'], 'no token is of a run with this project'],
  ['components without a project', ['gitlab:acme/shop@20,ref'], 'the project does not come first'],
])('%s is refused', async (_, args, message) => {
  expect(await command(folder, ['token', ...args, '--for', 'aws'])).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});

describe('what a role trusts', () => {
  const role = (provider: string, name: string, conditions: Record<string, string>) => ({
    Resources: {
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: name,
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [{
              Effect: 'Allow',
              Action: 'sts:AssumeRoleWithWebIdentity',
              Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${provider}` },
              Condition: { StringEquals: Object.fromEntries(Object.entries({ aud: 'sts.amazonaws.com', ...conditions }).map(([key, value]) => [`${provider}:${key}`, value])) },
            }],
          },
        },
      },
    },
  });
  const roles = folderWith({
    'gitlab.json': role('gitlab.com', 'by-gitlab', { sub: 'project_path:acme/shop:ref_type:branch:ref:main', project_id: '20' }),
    'group.json': role('gitlab.com', 'by-name', { sub: 'project_path:acme/shop:ref_type:branch:ref:main' }),
    'github.json': role('token.actions.githubusercontent.com', 'by-github', { sub: 'repo:acme@1/shop@20:ref:refs/heads/main' }),
  });

  test('list says it in the words of GitLab', async () => {
    const { code, out } = await command(roles, ['list', 'gitlab.json', 'group.json']);
    expect(code).toBe(0);
    expect(out).toContain('exactly these runs');
    expect(out).toContain('names: re-registrable');
  });

  test('decide and explain: a tag named like the branch, and a stranger with the path', async () => {
    const token = async (...args: string[]) => (await command(roles, ['token', ...args, '--for', 'aws'])).out;
    const [own, tag, stranger] = [await token('gitlab:acme/shop@20', '--branch', 'main'), await token('gitlab:acme/shop@20', '--tag', 'main'), await token('gitlab:acme/shop@99', '--branch', 'main')];
    const decided = async (claims: string) => (JSON.parse((await command(roles, ['decide', 'gitlab.json', '--token', claims, '--format', 'json'])).out) as { decisions: { decision: string }[] }).decisions.map(({ decision }) => decision);
    expect([await decided(own), await decided(tag), await decided(stranger)]).toEqual([['accept'], ['deny'], ['deny']]);
    expect((await command(roles, ['explain', 'gitlab.json', '--token', tag])).out).toContain('tag');
    expect((await command(roles, ['explain', 'gitlab.json', '--token', stranger])).out).toContain('gitlab.com:project_id');
  });

  test('compare: a role for GitHub and one for GitLab have no run in common; a project pinned by id lets in less than one by name', async () => {
    const asked = async (question: string, ...files: string[]) => (await command(roles, ['compare', ...files, '--expect', question, '--identity-a', files[0].includes('group') ? 'by-name' : 'by-gitlab', '--identity-b', files[1].includes('hub') ? 'by-github' : 'by-gitlab'])).code;
    expect(await asked('disjoint', 'gitlab.json', 'github.json')).toBe(0);
    expect(await asked('equivalent', 'group.json', 'gitlab.json')).toBe(1);
  });
});
