import { synthesize } from './app';
import { printExample } from '../shared/print';

const example = synthesize(process.argv[2] ?? __dirname);
printExample('Kubernetes: service accounts of three clusters to three clouds', example);
example.manifests.forEach((manifest) => console.log(`\n${manifest}`));
