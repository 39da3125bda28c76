import { nameOf } from './names';
import { GivenRepository } from './pinned-run';
import { classicForImmutable, malformedSubClaimPrefix } from '../../internal/catalogue/github';
import { immutableForClassic } from '../../internal/catalogue/github-migration';
import { show } from '../../internal/errors';
import { literal } from '../../trust';

const IMMUTABLE = /^repo:([^@:/]+)@([^@:/]+)\/([^@:/]+)@([^@:/]+)$/;
const CLASSIC = /^repo:([^@:/]+)\/([^@:/]+)$/;

/** What a `sub_claim_prefix` says; ids where the subjects carry them. */
export interface SubClaimPrefix {
  readonly owner: string;
  readonly name: string;
  readonly ownerId?: string;
  readonly repositoryId?: string;
}

/** Reads the prefix as GitHub's API answers it. */
export function readSubClaimPrefix(prefix: unknown): SubClaimPrefix {
  const text = literal('sub_claim_prefix', prefix);
  const [, owner, ownerId, name, repositoryId] = IMMUTABLE.exec(text) ?? [];
  if (owner) return { owner, ownerId, name, repositoryId };
  const [, classicOwner, classicName] = CLASSIC.exec(text) ?? [];
  if (!classicOwner) throw malformedSubClaimPrefix(text);
  return { owner: classicOwner, name: classicName };
}

/** Refuses a form that GitHub does not write, and the prefix of another repository. */
export function checkSubClaimPrefix(repository: GivenRepository, prefix: string): void {
  const { subjectsCarryIds, ...given } = repository;
  const { owner, name, ownerId = given.ownerId, repositoryId = given.repositoryId } = readSubClaimPrefix(prefix);
  const same = owner === given.owner && name === given.name && ownerId === given.ownerId && repositoryId === given.repositoryId;
  if (!same) throw malformedSubClaimPrefix(prefix, ' of this repository');
  const carriesIds = IMMUTABLE.test(prefix);
  if (carriesIds && !subjectsCarryIds) throw classicForImmutable(nameOf(repository), `GitHub answers the sub_claim_prefix ${show(prefix)}`);
  if (!carriesIds && subjectsCarryIds) throw immutableForClassic(nameOf(repository), prefix);
}
