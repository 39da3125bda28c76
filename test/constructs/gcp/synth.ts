import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { readArtifact, Resource } from '../../../src/artifacts';
import { readIdentities } from '../../../src/parties/gcp';
import { TrustingIdentity } from '../../../src/trust/identity';

type Blocks = Record<string, Record<string, Record<string, unknown>>>;

/** A file as cdktf wrote it. */
export interface Synthesized {
  readonly json: { resource: Blocks; data?: Blocks; output?: Record<string, { value: unknown }> };
  readonly text: string;
  readonly resources: Resource[];
  readonly identities: TrustingIdentity[];
}

/** Synthesizes one stack into a temporary folder with the real engine, and reads the file back. */
export function synthesize(build: (stack: TerraformStack) => void): Synthesized {
  const outdir = mkdtempSync(join(tmpdir(), 'gcp-'));
  try {
    const app = new App({ outdir });
    const scope = new TerraformStack(app, 'gcp');
    new GoogleProvider(scope, 'Google', { project: 'my-project' });
    build(scope);
    app.synth();
    const path = join(outdir, 'stacks', 'gcp', 'cdk.tf.json');
    const text = readFileSync(path, 'utf8');
    const json = JSON.parse(text);
    const resources = readArtifact(json, 'gcp.tf.json');
    return { json, text, resources, identities: readIdentities(resources) };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** What a configuration trusts, read from its JSON. */
export const readBack = (json: object): TrustingIdentity[] => readIdentities(readArtifact(json, 'gcp.tf.json'));

/** A stack of an app of its own, for what fails before it is synthesized. */
export function stack(): TerraformStack {
  return new TerraformStack(new App({ outdir: join(tmpdir(), 'never-written') }), 'gcp');
}
