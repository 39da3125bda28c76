import { having } from '../../internal/check-props';

// What must be there is left to the checks of names and ids: they say where an id is found.
const TEMPLATE = { is: having('keys'), write: "SubjectTemplate.of('repo', 'context', 'ref')" };
const [OWNER_ID, REPOSITORY_ID] = [{ write: "'123456'" }, { write: "'456789'" }];

/** What an owner is made of. */
export const OWNER_KINDS = { owner: { write: "'my-org'" }, ownerId: OWNER_ID, subjectTemplate: TEMPLATE };

/** What stands beside a prefix. */
export const PREFIX_KINDS = { ownerId: OWNER_ID, repositoryId: REPOSITORY_ID, subjectTemplate: TEMPLATE };

/** What a repository is made of. A misspelt template would leave the default one in its place. */
export const REPOSITORY_KINDS = {
  owner: OWNER_KINDS.owner,
  name: { write: "'my-repo'" },
  ownerId: OWNER_ID,
  repositoryId: REPOSITORY_ID,
  subjectTemplate: TEMPLATE,
  namedSince: { write: "'2026-07-15'" },
  subClaimPrefix: { write: "'repo:my-org@123456/my-repo@456789'" },
};
