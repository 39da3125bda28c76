import { resolve } from 'node:path';
import { Consumer } from './consumer';

/** A project of a user, as its compiler sees it. */
export interface Project {
  /** The major version of TypeScript. */
  readonly version: 5 | 6 | 7;
  readonly resolution: 'nodenext' | 'bundler' | 'node10';
}

/** Version 7 has no `node10`. */
export const PROJECTS: Project[] = [
  ...([5, 6, 7] as const).flatMap((version) => (['nodenext', 'bundler'] as const).map((resolution) => ({ version, resolution }))),
  { version: 5, resolution: 'node10' }, { version: 6, resolution: 'node10' },
];

/** Each version and each resolution once: a compiler that skips nothing reads the whole SDK, which takes its time. */
export const FEW_PROJECTS: Project[] = [{ version: 5, resolution: 'node10' }, { version: 6, resolution: 'nodenext' }, { version: 7, resolution: 'bundler' }];

/** What a user of these projects has beside the peers: the types of Node, which the SDKs mention, and the compilers that this package does not have. */
export const COMPILERS = ['@types/node@20', 'typescript5@npm:typescript@5.9.3', 'typescript7@npm:typescript@7.0.2'];

const MODULES = { nodenext: 'nodenext', bundler: 'preserve', node10: 'commonjs' };

/** What the compiler of a project says of entry points, with nothing skipped: '' for all is well. */
export function complaintsOf(consumer: Consumer, { version, resolution }: Project, programs: Record<string, string>): string {
  const compiler = version === 6 ? resolve('node_modules/typescript/bin/tsc') : resolve(consumer.folder, `node_modules/typescript${version}/bin/tsc`);
  const options = {
    skipLibCheck: false,
    module: MODULES[resolution],
    moduleResolution: resolution,
    types: ['node'],
    noEmit: true,
    ...version === 6 && resolution === 'node10' ? { ignoreDeprecations: '6.0' } : {},
  };
  return consumer.compile(programs, options, compiler).output;
}
