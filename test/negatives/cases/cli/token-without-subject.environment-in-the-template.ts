import { mintToken } from '../../../../src/cli/ci/github/run';

export const wrong = () => mintToken('repo:my-org@123456/my-repo@456789', { template: 'repo,environment' }, 'sts.amazonaws.com');
