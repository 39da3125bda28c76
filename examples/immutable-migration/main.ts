import { synthesizeSteps } from './app';
import { migrationPlan } from './model';
import { printExample } from '../shared/print';

console.log(`${migrationPlan()}`);
for (const [step, example] of Object.entries(synthesizeSteps(process.argv[2] ?? __dirname))) printExample(`The deployment "${step}"`, example);
