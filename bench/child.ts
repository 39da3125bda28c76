import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The same for both sides: schemas of CloudFormation are not what is measured, and loading them takes seconds. */
const ENVIRONMENT: NodeJS.ProcessEnv = { ...process.env, CDK_VALIDATION: 'false', NODE_OPTIONS: '', NODE_ENV: 'production' };

/** Runs programs in processes of their own: no heap, cache or compiled code is shared. */
export class Programs {
  private readonly scratch = mkdtempSync(join(tmpdir(), 'bench-'));

  constructor(private readonly folder: string) {}

  /** The JSON that a program prints. OUTDIR among the arguments becomes a new folder. */
  public run<T>(program: string, ...args: (string | number)[]): T {
    const outdir = mkdtempSync(join(this.scratch, 'out-'));
    const given = args.map((arg) => arg === 'OUTDIR' ? outdir : String(arg));
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(this.folder, `${program}.js`), ...given], { encoding: 'utf8', env: ENVIRONMENT, cwd: outdir });
    rmSync(outdir, { recursive: true });
    if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stderr}`);
    return JSON.parse(stdout) as T;
  }

  /** Milliseconds of a whole process, as a person waits for it. */
  public wait(...args: string[]): number {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: ENVIRONMENT, cwd: this.scratch });
    if (status !== 0) throw new Error(`${args.join(' ')}\n${stderr}`);
    return performance.now() - start;
  }

  /** Removes what the programs wrote. */
  public clean(): void {
    rmSync(this.scratch, { recursive: true, force: true });
  }
}
