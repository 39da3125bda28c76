import { synthesize } from './app';
import { printExample } from '../shared/print';

const example = synthesize(process.argv[2] ?? __dirname);
printExample('GitLab: one project to three clouds', example);
console.log(`\n${example.job}`);
