import { GitHubRepository, GitRefPattern, SubjectTemplate } from '../../../../src/issuers';
import { IMMUTABLE } from '../../../fixtures/aws';
import { roleFor } from '../../../fixtures/aws-negative';

const { owner, name, ownerId, repositoryId } = IMMUTABLE;
const to = GitHubRepository.immutable({ owner, name, ownerId, repositoryId, subjectTemplate: SubjectTemplate.of('repo', 'ref', 'context') });
const repository = GitHubRepository.migrating({ from: IMMUTABLE, to, until: '2027-03-31' });

/** The wildcard of the default form swallows the environment that the new form writes behind the ref. */
export const wrong = () => roleFor({ repository, refs: [GitRefPattern.branches('preview/*')] });
