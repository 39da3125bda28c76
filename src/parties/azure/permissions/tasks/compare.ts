import { GivenPermission } from '../../../../trust';
import { roleById, roleByName } from '../roles';
import { GUID } from '../scopes';

/** One role at one scope, as a task asks for it; references as Terraform writes them. */
export type NeededRole = Pick<GivenPermission, 'action' | 'on'>;

/** A role that is needed, and is given on more than that. */
export interface WiderRole<N, H> {
  readonly need: N;
  readonly given: H;
}

/** What the roles of an identity are, beside those of its tasks. */
export interface RoleComparison<N, H> {
  /** Needed, and not given there. One that a condition narrows counts as not given: nothing here tells what the condition leaves. */
  readonly missing: readonly N[];
  /** Given, and no task needs it. */
  readonly unneeded: readonly H[];
  /** Needed, and given on something that holds more than any of the tasks is about. */
  readonly wider: readonly WiderRole<N, H>[];
}

/**
 * Compares what tasks need with what an identity is given. Roles are the same by id or by name; a scope holds those that begin with it, in any letter
 * case. References are compared as text: a resource that one side names by reference and the other by its id is not known to be the same. Of a
 * management group nothing tells what is in it. A broader role does not count for a narrower one.
 */
export function compareRoles<N extends NeededRole, H extends GivenPermission>(needs: readonly N[], given: readonly H[]): RoleComparison<N, H> {
  const ofRole = (need: N) => given.filter((one) => roleKey(one.action) === roleKey(need.action));
  const exact = (need: N) => ofRole(need).filter((one) => scopeKey(one.on) === scopeKey(need.on));
  const holding = (need: N) => ofRole(need).filter((one) => one.conditional !== true && holds(one.on, need.on));
  const asked = new Set(needs.flatMap(exact));
  const used = new Set([...asked, ...needs.flatMap(holding)]);
  return {
    missing: needs.filter((need) => holding(need).length === 0),
    unneeded: given.filter((one) => !used.has(one)),
    wider: needs.flatMap((need) => holding(need).filter((one) => !asked.has(one)).map((one) => ({ need, given: one }))),
  };
}

/** One text per role: the id, wherever a name or a path is known to be of it. */
function roleKey(action: string): string {
  const id = action.split('/').at(-1)!;
  return roleByName(action)?.id ?? roleById(id)?.id ?? (GUID.test(id) ? id.toLowerCase() : action);
}

/** Azure ignores letter case in ids; addresses of Terraform have it. */
const scopeKey = (scope: string) => scope.replace(/\$\{[^}]*\}|[^$]+|\$/g, (part) => part.startsWith('${') ? part : part.toLowerCase());

function holds(wide: string, narrow: string): boolean {
  const [outer, inner] = [scopeKey(wide), scopeKey(narrow)];
  return outer === inner || outer === '/' || inner.startsWith(`${outer}/`);
}
