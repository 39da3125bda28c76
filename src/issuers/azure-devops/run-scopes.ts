import { RunScopes } from '../../trust';

/** Tokens name no branch: a connection stands for whatever its checks let through. */
const WORDS: Omit<RunScopes['words'], 'anyone'> = {
  patterns: 'runs whose service connection fits a pattern',
  patternNote: 'pattern: whoever may create service connections in the organization may give one such a name',
  anyRefNote: 'any ref: a token names the service connection alone, so its approvals and checks alone say which branches, pipelines and environments may use it',
};

/** By the issuer of Entra: a subject is an identity of the tenant, and those of connections are told by their form. */
export const ENTRA_SCOPES: RunScopes = {
  project: { noun: 'identity', id: 'sub' },
  organization: { noun: 'tenant', id: 'iss' },
  exactBy: [],
  exactOnAnyRefBy: ['sub'],
  startedByAnyone: [],
  namedIn: () => [],
  words: { ...WORDS, anyone: 'whoever may use the identity' },
};

/** By the issuer of Azure DevOps: a subject is the name of a connection, or of a pipeline without one, which tells the branch too. */
export const NAMED_SCOPES: RunScopes = {
  project: { noun: 'service connection', name: 'sub' },
  organization: { noun: 'organization', id: 'iss' },
  exactBy: ['rpo_ref'],
  exactOnAnyRefBy: ['sub'],
  startedByAnyone: [],
  namedIn: () => [],
  words: { ...WORDS, anyone: 'whoever may use the service connection' },
};
