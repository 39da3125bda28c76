import { join } from 'node:path';
import { synthesize } from './app';
import { Phase } from './model';
import { printExample } from '../shared/print';

const folder = process.argv[2] ?? __dirname;
printExample('From GitHub to GitLab, while both deploy', synthesize(join(folder, Phase.BOTH)));
printExample('From GitHub to GitLab, when GitLab alone deploys', synthesize(join(folder, Phase.GITLAB), Phase.GITLAB));
