import { pairUp } from '../../../../src/cli/compare/select';
import { estateNamed } from '../../../fixtures/compare';

export const wrong = () => pairUp({ first: estateNamed('deploy', 'plan'), second: estateNamed('deploy-production', 'plan-production') }, {});
