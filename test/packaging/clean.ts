import { rmSync } from 'node:fs';

/** Removes the tarball and the projects that it was installed in. */
export default function clean(): void {
  rmSync(process.env.PACKAGING_FOLDER!, { recursive: true, force: true });
}
