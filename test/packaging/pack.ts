import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outerEnvironment } from './environment';

/** Packs the compiled package once for all packaging tests, as a release does; the tarball and the projects that it is installed in go at the end. */
export default function pack(): void {
  if (!existsSync('lib/index.js')) throw new Error('nothing to pack: run "npx projen compile" first');
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'packaging-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const [name] = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { encoding: 'utf8', env: outerEnvironment() })
    .trim().split('\n').slice(-1);
  process.env.PACKAGING_FOLDER = folder;
  process.env.PACKAGING_TARBALL = join(folder, name);
}
