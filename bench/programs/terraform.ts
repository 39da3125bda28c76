import { join } from 'node:path';
import { App } from 'cdktf';
import { Built } from './subject';

/** What a cdktf app of these stacks writes. */
export function terraform(app: App, stacks: string[]): Built {
  return {
    synth: () => {
      app.synth();
      return stacks.map((stack) => join(app.outdir, 'stacks', stack, 'cdk.tf.json'));
    },
  };
}
