import { synthesize } from './app';
import { printExample } from '../shared/print';

const example = synthesize(process.argv[2] ?? __dirname);
printExample('Any issuer: Buildkite and Spacelift', example);
console.log(`\n${example.login}`);
