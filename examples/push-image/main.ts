import { synthesize } from './app';
import { printExample } from '../shared/print';

printExample('Images: releases from tags, staging from main', synthesize(process.argv[2] ?? __dirname));
