import { synthesize } from './app';
import { printExample } from '../shared/print';

printExample('Terraform: plan and apply', synthesize(process.argv[2] ?? __dirname));
