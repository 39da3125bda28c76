import { pairUp } from '../../../../src/cli/compare/select';
import { estateNamed } from '../../../fixtures/compare';

export const wrong = () => pairUp({ first: estateNamed('deploy')._trusting, second: estateNamed('deploy')._trusting }, { identityA: 'deploy' });
