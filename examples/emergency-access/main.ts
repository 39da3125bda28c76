import { join } from 'node:path';
import { EnforcementReport } from 'cdk-trusted-workflows/verify';
import { synthesize } from './app';
import { DOOR, Door } from './model';
import { printExample } from '../shared/print';

const folder = process.argv[2] ?? __dirname;
console.log(`The model says: ${DOOR}`);
for (const door of ['closed', 'open'] satisfies Door[]) {
  const example = synthesize(join(folder, door), door);
  printExample(`Emergency access, ${door}`, example);
  console.log(`\n${EnforcementReport.of(...example.holdings[0].identities).toString()}`);
}
