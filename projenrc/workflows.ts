import { cdk, github, JsonPatch } from 'projen';

const { JobPermission } = github.workflows;

/**
 * Pull requests and main run the one script that a maintainer runs, on the oldest and the newest Node line.
 * Reads the repository and nothing else: no token, no secret, no write, also for a pull request from a fork.
 */
function ci(project: cdk.JsiiProject) {
  const workflow = project.github!.addWorkflow('build');
  workflow.on({ pullRequest: {}, push: { branches: ['main'] }, workflowDispatch: {} });
  workflow.addJob('ci', {
    runsOn: ['ubuntu-latest'],
    permissions: { contents: JobPermission.READ },
    env: { CI: 'true' },
    timeoutMinutes: 30,
    strategy: { failFast: false, matrix: { domain: { node: ['20', '24'] } } },
    steps: [
      { ...github.WorkflowSteps.checkout(), with: { 'persist-credentials': false } },
      { name: 'Setup Node.js', uses: 'actions/setup-node@v7.0.0', with: { 'node-version': '${{ matrix.node }}', 'package-manager-cache': false } },
      { name: 'Build, test, package', run: '.ci/run' },
    ],
  });
}

/** The job that builds a release only reads: tag and release are made by a later job, the package by another. */
function release(project: cdk.JsiiProject) {
  const file = project.github!.tryFindWorkflow('release')!.file!;
  file.addOverride('jobs.release.permissions.contents', 'read');
  // npm's own default: nothing to say.
  file.patch(JsonPatch.remove('/jobs/release_npm/steps/9/env/NPM_REGISTRY'));
}

/** The build workflow, and least permissions in the release workflow. */
export function workflows(project: cdk.JsiiProject) {
  ci(project);
  release(project);
}
