import { synthesize } from './app';
import { awsBudget } from './aws';
import { gcpBudget } from './gcp';
import { printExample } from '../shared/print';

console.log(`AWS\n${awsBudget.text}\nGCP\n${gcpBudget.text}`);
printExample('A platform workflow: the first and the last of 400 repositories', synthesize(process.argv[2] ?? __dirname));
