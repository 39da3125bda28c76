import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../..');

/** The resources of the google provider that a program has loaded at its end. */
function loadedBy(program: string): string[] {
  const list = 'console.log(JSON.stringify(Object.keys(require.cache).map((file) => /provider-google\\/lib\\/([a-z0-9-]+)\\/index/.exec(file)?.[1]).filter(Boolean).sort()))';
  const { stdout, stderr } = spawnSync(process.execPath, ['--require', 'tsx/cjs', '--eval', `${program}; ${list}`], { cwd: ROOT, encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as string[];
}

const GRANTS = `
  const { App, TerraformStack } = require('cdktf');
  const { GcpTask, TrustedPool } = require('./src/constructs/gcp');
  const { GitHubRepository, GitHubWorkflow } = require('./src/issuers');
  const repository = GitHubRepository.immutable({ owner: 'my-org', name: 'my-repo', ownerId: '1', repositoryId: '2' });
  const pool = new TrustedPool(new TerraformStack(new App(), 'gcp'), 'Pool', { poolId: 'github', project: 'my-project' });
  const account = pool.addServiceAccount(new GitHubWorkflow({ name: 'production', repository, environment: 'prod' }), { accountId: 'deploy-production' });
  GcpTask.readSecret({ project: 'my-project', secret: 'token' }).grantTo(account);
  GcpTask.applyTerraform({ bucket: 'tf-state' });
`;

test('the members of a kind are loaded with the first grant of that kind, and not with ./gcp', () => {
  const before = loadedBy('require(\'./src/constructs/gcp\')');
  expect(before.filter((name) => name.endsWith('-iam-member'))).toEqual(['project-iam-member', 'service-account-iam-member']);
  expect(loadedBy(GRANTS).filter((name) => !before.includes(name))).toEqual(['secret-manager-secret-iam-member']);
});
