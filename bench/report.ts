import { cpus } from 'node:os';
import { markdown, Table } from './table';

/** What stands above the tables: how they came about, and on what. */
export function report(tables: Table[], rounds: number): string {
  return [
    '# Performance',
    '',
    'Written by `npm run bench -- --write`, on compiled code (`npx projen compile` first). Ratios hold on any machine, times on this one alone:',
    `Node.js ${process.versions.node}, ${cpus().length} cores. ${rounds} rounds; 2 for the largest size and for decisions. Each measurement is a process of its own; ours`,
    'and theirs take turns. `CDK_VALIDATION=false` for both. Before anything is measured, the files of both sides must admit the same tokens.',
    '',
    ...tables.map(markdown),
  ].join('\n').trimEnd() + '\n';
}
