import { pairUp } from '../../../../src/cli/compare/select';
import { estateNamed } from '../../../fixtures/compare';

export const wrong = () => pairUp({ first: estateNamed('deploy'), second: estateNamed('deploy') }, { identityA: 'deploy' });
