import { join } from 'node:path';
import { moduleAt } from '../fixtures/modules';

const { withSubPaths } = moduleAt<{ withSubPaths: (text: string) => string }>(join(__dirname, '../../build-tools/api-imports.js'));
const block = (...lines: string[]) => ['```typescript', ...lines, '```', ''].join('\n');

test.each([
  ['a class', ["import { aws } from 'cdk-trusted-workflows'", '', 'new aws.TrustedRole(scope: Construct, id: string, props: TrustedRoleProps)'],
    ["import { TrustedRole } from 'cdk-trusted-workflows/aws'", '', 'new TrustedRole(scope: Construct, id: string, props: TrustedRoleProps)']],
  ['a method', ["import { azureApplication } from 'cdk-trusted-workflows'", '', 'azureApplication.ApplicationSource.create(props: ApplicationSourceProps)'],
    ["import { ApplicationSource } from 'cdk-trusted-workflows/azure-application'", '', 'ApplicationSource.create(props: ApplicationSourceProps)']],
  ['a struct', ["import { verify } from 'cdk-trusted-workflows'", '', 'const artifactFile: verify.ArtifactFile = { ... }'],
    ["import { ArtifactFile } from 'cdk-trusted-workflows/verify'", '', 'const artifactFile: ArtifactFile = { ... }']],
])('API.md imports from the sub-path: %s', (_, before, after) => {
  expect(withSubPaths(block(...before))).toBe(block(...after));
});

test('what the root exports, and what was rewritten before, stays as it is', () => {
  const text = block("import { GitHubWorkflow } from 'cdk-trusted-workflows'", '', 'new GitHubWorkflow(props: GitHubWorkflowProps)')
    + block("import { TrustedRole } from 'cdk-trusted-workflows/aws'", '', 'new TrustedRole(...)');
  expect(withSubPaths(text)).toBe(text);
});
