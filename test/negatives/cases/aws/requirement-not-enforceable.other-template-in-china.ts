import { GitHubRepository, GitRefPattern } from '../../../../src/issuers';
import { CUSTOM, IMMUTABLE } from '../../../fixtures/aws';
import { inChina, roleFor } from '../../../fixtures/aws-negative';

const repository = GitHubRepository.migrating({ from: IMMUTABLE, to: CUSTOM, until: '2027-03-31' });

/** The ref of a called file behind the wildcard of the default form, and no key that sees the ref of the run. */
export const wrong = () => roleFor({ repository, refs: [GitRefPattern.protectedBranches('*-prod')] }, inChina());
