import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { App } from 'aws-cdk-lib';
import { GitHubWorkflow, ITrustedIdentity } from 'cdk-trusted-workflows';
import { IdentitySet } from 'cdk-trusted-workflows/verify';
import { App as TerraformApp } from 'cdktf';
import { awsStack } from './aws';
import { azureStack } from './azure';
import { gcpStack } from './gcp';
import { production, staging } from './model';

/** A trusted workflow, and what trusts it. */
export interface Tier {
  readonly workflow: GitHubWorkflow;
  /** What its runs act as, one for each cloud. */
  readonly identities: ITrustedIdentity[];
}

/** What a job asks its token for, by cloud. */
export const audiencesOf = ({ identities }: Tier): Record<string, string> => Object.fromEntries(identities.map(({ party, audience }) => [party, audience]));

/** Two real apps, one per engine; staging and production in accounts, subscriptions and projects of their own. */
export function synthesize(folder: string): { tiers: Tier[]; files: string[] } {
  const cdk = new App({ outdir: join(folder, 'cdk.out') });
  const terraform = new TerraformApp({ outdir: join(folder, 'cdktf.out') });
  const tiers = [
    tier(cdk, terraform, production, { account: '111111111111', subscription: '11111111-1111-1111-1111-111111111111', project: 'my-production', projectNumber: '100000000001' }),
    tier(cdk, terraform, staging, { account: '222222222222', subscription: '22222222-2222-2222-2222-222222222222', project: 'my-staging', projectNumber: '100000000002' }),
  ];
  cdk.synth();
  terraform.synth();
  return { tiers, files: filesOf(folder) };
}

interface Place { readonly account: string; readonly subscription: string; readonly project: string; readonly projectNumber: string }

function tier(cdk: App, terraform: TerraformApp, workflow: GitHubWorkflow, place: Place): Tier {
  const role = awsStack(cdk, workflow, place.account);
  const identity = azureStack(terraform, workflow, place.subscription);
  const account = gcpStack(terraform, workflow, place.project, place.projectNumber);
  return { workflow, identities: [role, identity, account] };
}

function filesOf(folder: string): string[] {
  return [production, staging].flatMap(({ name }) => [
    join(folder, 'cdk.out', `aws-${name}.template.json`),
    join(folder, 'cdktf.out', 'stacks', `azure-${name}`, 'cdk.tf.json'),
    join(folder, 'cdktf.out', 'stacks', `gcp-${name}`, 'cdk.tf.json'),
  ]);
}

/** The trust, read back from what was written. Explanations name the files as a reader of the terminal would. */
export function readIdentities(files: string[]): IdentitySet {
  return IdentitySet.fromFiles(files.map((path) => ({ path: relative(process.cwd(), path), content: readFileSync(path, 'utf8') })));
}
