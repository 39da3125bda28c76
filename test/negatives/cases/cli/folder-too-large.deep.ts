import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { walk } from '../../../../src/cli/walk';

export const wrong = () => {
  const folder = mkdtempSync(join(tmpdir(), 'deep-'));
  try {
    mkdirSync(join(folder, 'd/'.repeat(32)), { recursive: true });
    walk(folder, 'out');
  } finally {
    rmSync(folder, { recursive: true });
  }
};
