import { synthesize } from './app';
import { printExample } from '../shared/print';

printExample('Existing resources', synthesize(process.argv[2] ?? __dirname));
