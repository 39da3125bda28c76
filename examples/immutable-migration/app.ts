import { join } from 'node:path';
import { GitHubRepository } from 'cdk-trusted-workflows';
import { awsRoles, azureIdentities, gcpAccounts } from './clouds';
import { repositories, Step, workflowsOf } from './model';
import { Example } from '../shared/example';
import { appsIn, writeFiles } from '../shared/synth';

/** The deployment in the middle: both forms are trusted. */
export function synthesize(folder: string): Example {
  return synthesizeWith(repositories.both, folder);
}

/** The deployments of the migration, one after the other, each in a folder of its own. */
export function synthesizeSteps(folder: string): Record<Step, Example> {
  const at = (step: Step) => synthesizeWith(repositories[step], join(folder, step));
  return { classic: at('classic'), both: at('both'), immutable: at('immutable') };
}

/** The same app, with the repository as one step has it. */
export function synthesizeWith(repository: GitHubRepository, folder: string): Example {
  const workflows = workflowsOf(repository);
  const apps = appsIn(folder);
  const roles = awsRoles(apps.cdk, workflows);
  const identities = azureIdentities(apps.terraform, workflows);
  const accounts = gcpAccounts(apps.terraform, workflows);
  return {
    holdings: (['deploy', 'plan'] as const).map((name) => ({ workflow: workflows[name], identities: [roles[name], identities[name], accounts[name]] })),
    files: writeFiles(apps),
  };
}
