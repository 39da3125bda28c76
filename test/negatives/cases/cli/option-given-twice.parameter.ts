import { withParameter } from '../../../../src/cli/options/parameter';

export const wrong = () => withParameter('Stage=staging', withParameter('Stage=prod', {}));
