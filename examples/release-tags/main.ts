import { synthesize } from './app';
import { printExample } from '../shared/print';

printExample('Releases from tags v*', synthesize(process.argv[2] ?? __dirname));
