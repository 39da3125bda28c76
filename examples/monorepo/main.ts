import { synthesize } from './app';
import { pairs } from './proof';
import { printExample } from '../shared/print';
import { readIdentities } from '../shared/synth';

const example = synthesize(process.argv[2] ?? __dirname);
printExample('A service by stage in one repository', example);

const all = pairs(readIdentities(example.files));
console.log('\nIdentities of different services or stages, pair by pair: could one token get in at both?');
all.forEach(({ one, other, answer }) => console.log(`  ${one} and ${other}: ${answer === 'yes' ? 'never' : answer}`));
