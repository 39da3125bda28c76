import { azureTooManyCredentials } from '../../../internal/catalogue/azure';
import { show } from '../../../internal/errors';
import { CREDENTIALS_PER_IDENTITY } from '../facts/limits';

/** Subjects in order, as many to a group as an identity holds. */
export function splitSubjects(subjects: string[], size: number = CREDENTIALS_PER_IDENTITY.value): string[][] {
  const sorted = [...new Set(subjects)].sort();
  return Array.from({ length: Math.ceil(sorted.length / size) }, (_, index) => sorted.slice(index * size, (index + 1) * size));
}

/**
 * Refuses more subjects (or expressions) than one identity holds, and says which identity takes which.
 * `holders` are other owners of credentials on the same identity, with their counts: they keep their places.
 */
export function checkCount(subjects: string[], holders: ReadonlyMap<string, number> = new Map(), identity = 'a managed identity'): void {
  const limit = CREDENTIALS_PER_IDENTITY.value;
  const held = [...holders.values()].reduce((sum, count) => sum + count, 0);
  if (subjects.length + held <= limit) return;
  const names = [...holders].map(([name, count]) => `${show(name)} (${count})`);
  throw azureTooManyCredentials(identity, limit, subjects.length + held, names, splitSubjects(subjects));
}
