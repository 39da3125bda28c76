import { pairUp } from '../../../../src/cli/compare/select';
import { estateNamed } from '../../../fixtures/compare';

export const wrong = () => pairUp({ first: estateNamed('a'), second: estateNamed('b') }, { identity: ['a'], identityA: 'a', identityB: 'b' });
