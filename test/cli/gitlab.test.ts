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
