import { Migration } from './migration';
import { nameOf } from './names';
import { GivenRepository } from './pinned-run';
import { subjectForm } from './subject-form';
import { moveCommands, ownerCommands, settingCommands } from './switch-commands';
import { RunbookStep } from '../../trust';

/** One change at GitHub, and the forms that subjects may have once it is made. */
export interface Change {
  readonly commands: RunbookStep[];
  readonly forms: GivenRepository[];
}

/**
 * The changes at GitHub that lead from one form to the next, in order. `mintsIds`: whether the issuer writes ids into subjects,
 * as it does by itself for what is renamed or transferred since 2026-07-15.
 */
export function changesOf({ from, to }: Migration<GivenRepository>, mintsIds: boolean): Change[] {
  return to.name === undefined ? ownerChanges(from, to, mintsIds) : repositoryChanges(from, to, mintsIds);
}

/** The forms of the two, without what a migration adds. */
const withNames = (form: GivenRepository, { owner, ownerId, name }: GivenRepository): GivenRepository => ({ ...form, owner, ownerId, name });

function repositoryChanges(from: GivenRepository, to: GivenRepository, mintsIds: boolean): Change[] {
  const moves = nameOf(from) !== nameOf(to);
  const moved = moves ? { ...withNames(from, to), subjectsCarryIds: from.subjectsCarryIds || mintsIds } : from;
  const last = { ...to, subjectsCarryIds: to.subjectsCarryIds || moved.subjectsCarryIds };
  return [
    ...moves ? [{ commands: moveCommands(from, to), forms: [moved] }] : [],
    ...subjectForm(moved) === subjectForm(last) ? [] : [{ commands: settingCommands(moved, to), forms: [last] }],
  ];
}

/**
 * Repositories of an owner change one after the other, each by its own setting or by the owner's, so that every mix of old and new may be minted.
 * UNCLEAR: whether a new name of the owner brings ids to its repositories, as their own new name does. Both are taken as possible.
 */
function ownerChanges(from: GivenRepository, to: GivenRepository, mintsIds: boolean): Change[] {
  const named = withNames(from, to);
  const sets = from.subjectsCarryIds !== to.subjectsCarryIds || `${from.subjectTemplate}` !== `${to.subjectTemplate}`;
  return [
    ...from.owner === to.owner ? [] : [{ commands: [], forms: mix(named, { ...named, subjectsCarryIds: from.subjectsCarryIds || mintsIds }) }],
    ...sets ? [{ commands: ownerCommands(from, to), forms: mix(named, to) }] : [],
  ];
}

/** Every mix of ids and template of two forms. */
function mix(one: GivenRepository, other: GivenRepository): GivenRepository[] {
  const all = [one, other].flatMap(({ subjectsCarryIds }) => [one, other].map(({ subjectTemplate }) => ({ ...other, subjectsCarryIds, subjectTemplate })));
  return [...new Map(all.map((form) => [subjectForm(form), form])).values()];
}

/**
 * The same migration with one change at a time, each a migration of its own: the forms in which it stops. A template with the key
 * `repository` is left first, since what that key is like beside ids is not documented.
 */
export function waypoints({ from, to }: Migration<GivenRepository>, mintsIds: boolean): GivenRepository[] {
  const moves = nameOf(from) !== nameOf(to);
  const ids = to.subjectsCarryIds || (moves && mintsIds);
  const identify = (form: GivenRepository): GivenRepository => ({ ...form, subjectsCarryIds: ids });
  const move = (form: GivenRepository): GivenRepository => ({ ...withNames(form, to), subjectsCarryIds: form.subjectsCarryIds || (moves && mintsIds) });
  const template = (form: GivenRepository): GivenRepository => ({ ...form, subjectTemplate: to.subjectTemplate });
  const order = from.subjectTemplate.keys.includes('repository')
    ? [template, identify, move]
    : to.name === undefined ? [identify, move, template] : [move, (form: GivenRepository) => identify(template(form))];
  const forms = order.reduce((all, change) => [...all, change(all.at(-1)!)], [from]);
  return forms.filter((form, index) => index === 0 || subjectForm(form) !== subjectForm(forms[index - 1]));
}
