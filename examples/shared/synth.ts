import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { App } from 'aws-cdk-lib';
import { IdentitySet } from 'cdk-trusted-workflows/verify';
import { App as TerraformApp } from 'cdktf';

/** Two real apps, one per engine. */
export interface Apps {
  readonly cdk: App;
  readonly terraform: TerraformApp;
}

export function appsIn(folder: string): Apps {
  return { cdk: new App({ outdir: join(folder, 'cdk.out') }), terraform: new TerraformApp({ outdir: join(folder, 'cdktf.out') }) };
}

/** Writes both apps and names the templates. */
export function writeFiles({ cdk, terraform }: Apps): string[] {
  const templates = cdk.synth().stacks.map(({ templateFullPath }) => templateFullPath);
  terraform.synth();
  const stacks = join(terraform.outdir, 'stacks');
  return [...templates, ...readdirSync(stacks).sort().map((stack) => join(stacks, stack, 'cdk.tf.json'))];
}

/** The trust, read back from what was written. Explanations name the files as a reader of the terminal would. */
export function readIdentities(files: string[]): IdentitySet {
  return IdentitySet.fromFiles(files.map((path) => ({ path: relative(process.cwd(), path), content: readFileSync(path, 'utf8') })));
}
