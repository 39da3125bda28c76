import { synthesize } from './app';
import { printExample } from '../shared/print';

printExample('Staging, previews, production', synthesize(process.argv[2] ?? __dirname));
