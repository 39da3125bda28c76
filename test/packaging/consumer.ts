import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { outerEnvironment } from './environment';

/** What a program of a consumer came to. */
export interface Run {
  readonly status: number | null;
  readonly output: string;
}

const PINNED: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).devDependencies;

/** The compiler of this package. */
const TSC = resolve('node_modules/typescript/bin/tsc');

/** Peers in the oldest versions that we support, as npm installs them. */
export function oldest(...peers: string[]): string[] {
  return peers.map((peer) => `${peer}@${PINNED[peer]}`);
}

/** A user's project: the packed library beside the peers that the user chose. */
export class Consumer {
  public readonly folder: string;

  constructor(name: string, private readonly peers: string[]) {
    this.folder = join(process.env.PACKAGING_FOLDER!, name);
    mkdirSync(this.folder);
    writeFileSync(join(this.folder, 'package.json'), JSON.stringify({ name, private: true }));
  }

  /** Installs as a user does. */
  public install(...flags: string[]): void {
    const run = this.run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', ...flags, process.env.PACKAGING_TARBALL!, ...this.peers]);
    if (run.status !== 0) throw new Error(run.output);
  }

  /** Whether a package was installed, at the top or below the library. */
  public has(name: string): boolean {
    return ['node_modules', 'node_modules/cdk-trusted-workflows/node_modules'].some((modules) => existsSync(join(this.folder, modules, name)));
  }

  /** Runs a program: `.cjs` or `.mjs`. */
  public node(file: string, program: string): Run {
    writeFileSync(join(this.folder, file), program);
    return this.run(process.execPath, [file]);
  }

  /** The JSON that a program prints. */
  public json<T>(file: string, program: string): T {
    const run = this.node(file, program);
    if (run.status !== 0) throw new Error(run.output);
    return JSON.parse(run.output) as T;
  }

  /** Compiles TypeScript programs, with the compiler options given on top of strict ones. */
  public compile(programs: Record<string, string>, options: Record<string, unknown> = {}, compiler: string = TSC): Run {
    for (const [file, program] of Object.entries(programs)) writeFileSync(join(this.folder, file), program);
    writeFileSync(join(this.folder, 'tsconfig.json'), JSON.stringify({
      compilerOptions: { strict: true, skipLibCheck: true, target: 'es2022', module: 'node16', types: [], rootDir: '.', outDir: 'out', ...options },
      files: Object.keys(programs),
    }));
    return this.run(process.execPath, [compiler, '-p', '.']);
  }

  /** Compiles some of `programs/`, and gives what the last of them exports under a name. */
  public app<T>(names: string[], exported: string): T {
    const sources = names.map((name) => [`${name}.ts`, readFileSync(join(__dirname, 'programs', `${name}.ts`), 'utf8')]);
    const run = this.compile(Object.fromEntries(sources));
    if (run.status !== 0) throw new Error(run.output);
    return this.json('app.cjs', `console.log(JSON.stringify(require('./out/${names.at(-1)}.js').${exported}))`);
  }

  private run(command: string, args: string[]): Run {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: this.folder, encoding: 'utf8', env: outerEnvironment() });
    return { status, output: `${stdout}${stderr}`.trim() };
  }
}
