import { GitHubRepository } from '../../../../src/issuers/github';
import { repositoryProps } from '../../../issuers/github/wrong';

/** trap 4: the answer of a new repository, beside `use_immutable_subject: false`. */
export const wrong = () => GitHubRepository.classic({ ...repositoryProps, subClaimPrefix: 'repo:my-org@123456/my-repo@456789' });
