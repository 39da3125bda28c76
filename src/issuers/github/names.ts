import { idMissing, idNotDigits, idWildcard, malformedName, repositoryWithoutOwner, wildcardInName } from '../../internal/catalogue/github';
import { tokenEngine } from '../../internal/tokens';
import { literal } from '../../trust';

// Letters, digits and dashes; `_` only in the logins of managed enterprise users.
const OWNER = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/;
const REPOSITORY = /^[A-Za-z0-9._-]{1,100}$/;
const ID = /^[1-9][0-9]{0,19}$/;

/** Checks the two names of a repository, as text that can enter a subject. */
export function checkRepositoryNames(owner: unknown, name: unknown): void {
  if (!owner || !name || String(name).includes('/') || String(owner).includes('/')) throw repositoryWithoutOwner(owner, name);
  checkOwnerName(owner);
  const text = literal('repository name', name);
  if (/[*?]/.test(text)) throw wildcardInName('repository name', text);
  if (!REPOSITORY.test(text) || text === '.' || text === '..') throw malformedName('repository', text);
}

/** Checks the name of an owner: an organization or a user. */
export function checkOwnerName(owner: unknown): void {
  const text = literal('owner', owner);
  if (/[*?]/.test(text)) throw wildcardInName('owner', text);
  if (!OWNER.test(text)) throw malformedName('owner', text);
}

/** Checks a numeric id: ids are text in every token. */
export function checkId(what: string, id: unknown, owner: unknown, name: unknown): void {
  if (id === undefined || id === null || id === '') throw idMissing(what, owner, name);
  if (typeof id !== 'string' && tokenEngine(id) === undefined) throw idNotDigits(what, id, owner, name);
  const text = literal(what, id);
  if (/[*?]/.test(text)) throw idWildcard(what, text, owner, name);
  if (!ID.test(text)) throw idNotDigits(what, text, owner, name);
}

/** `owner/name`, or the owner where all of its repositories are meant. */
export function nameOf({ owner, name }: { readonly owner: string; readonly name?: string }): string {
  return name === undefined ? owner : `${owner}/${name}`;
}
