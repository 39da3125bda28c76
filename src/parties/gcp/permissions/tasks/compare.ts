import { objectCondition } from './object-condition';
import { IdentityPermissions, TaskNeed } from '../../../../trust';
import { GivenOn, GivenRole, RolePermission } from '../given-role';

/** What tasks need and what an identity has, where they differ. */
export interface TaskDifference {
  /** What the tasks need and nothing gives: neither the role itself, nor the same role on what it is in. */
  readonly missing: readonly TaskNeed[];
  /** Roles that are no need of the tasks: others, and those that are given on more than is needed. */
  readonly unneeded: readonly GivenRole[];
}

/**
 * Compares the needs of tasks with what files give an identity: role by role, place by place, conditions by their text. A role that is given on
 * the project covers a need within it, and is more than is needed. Names of buckets tell no project, so that no role on a project covers one.
 * A wider role, as `roles/storage.admin`, covers no narrower one: the comparison knows no permissions of roles.
 */
export function compareTasks(needs: readonly TaskNeed[], { permissions, unknown }: IdentityPermissions): TaskDifference {
  const given = [...permissions, ...unknown].flatMap((one) => (one as Partial<RolePermission>).given ?? []);
  const places = needs.map((need) => ({ need, place: placeOf(need.on) }));
  return {
    missing: places.filter((place) => !given.some((one) => gives(one, place, isSame) || gives(one, place, isWider))).map(({ need }) => need),
    unneeded: given.filter((one) => !places.some((place) => gives(one, place, isSame))),
  };
}

interface NeededPlace {
  readonly need: TaskNeed;
  readonly place: GivenOn;
}

type Relation = (given: GivenOn, needed: GivenOn) => boolean;

/** By the same role, as it is written or as the files settle it. */
function gives(given: GivenRole, { need, place }: NeededPlace, is: Relation): boolean {
  return given.action === need.action && [given, given.settled ?? given].some((form) => is(form, place));
}

const OBJECTS = /^projects\/_\/buckets\/(?<bucket>[^/]+)\/objects\/(?<prefix>[^*]*)(?:\*(?<suffix>.+))?$/s;

/** What a need is on, as files give it: objects of a bucket are the bucket, and a condition. */
function placeOf(on: string): GivenOn {
  const { bucket, prefix, suffix } = OBJECTS.exec(on)?.groups ?? {};
  return bucket === undefined ? { on } : { on: `projects/_/buckets/${bucket}`, condition: objectCondition(bucket, { prefix, suffix }) };
}

const isSame: Relation = (one, other) => one.on === other.on && one.condition === other.condition;

const PROJECT = /^projects\/[^/]+$/;

const isWider: Relation = (one, place) => one.condition === undefined && (one.on === place.on || (PROJECT.test(one.on) && place.on.startsWith(`${one.on}/`)));
