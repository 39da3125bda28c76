import { pairUp } from '../../../../src/cli/compare/select';
import { estateNamed } from '../../../fixtures/compare';

export const wrong = () => pairUp({ first: estateNamed('deploy', 'plan')._trusting, second: estateNamed('deploy-production', 'plan-production')._trusting }, {});
