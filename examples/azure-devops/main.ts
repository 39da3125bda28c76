import { synthesize } from './app';
import { printExample } from '../shared/print';

const example = synthesize(process.argv[2] ?? __dirname);
printExample('Azure DevOps: service connections to three clouds', example);
example.pipelines.forEach((pipeline) => console.log(`\n${pipeline}`));
