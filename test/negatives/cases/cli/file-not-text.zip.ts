import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readText } from '../../../../src/cli/read-text';

export const wrong = () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  try {
    writeFileSync(join(folder, 'plan'), Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff]));
    readText(join(folder, 'plan'), 'plan.tfplan');
  } finally {
    rmSync(folder, { recursive: true });
  }
};
