import { pairUp } from '../../../../src/cli/compare/select';
import { estateNamed } from '../../../fixtures/compare';

export const wrong = () => pairUp({ first: estateNamed('a')._trusting, second: estateNamed('b')._trusting }, { identity: ['a'], identityA: 'a', identityB: 'b' });
