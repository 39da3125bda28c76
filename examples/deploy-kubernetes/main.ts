import { synthesize } from './app';
import { printExample } from '../shared/print';

const example = synthesize(process.argv[2] ?? __dirname);
printExample('Kubernetes: one namespace for each deployment', example);
example.manifests.forEach((manifest) => console.log(`\n${manifest}`));
