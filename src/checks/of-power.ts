import { isClosed } from './closed';
import { JudgedPermissions } from './judged-permissions';
import { FindingPart } from './rule';
import { Party, Permission, Power, TokenClaims } from '../trust';

/** What to write in the language of each cloud. */
export type FixByParty = Readonly<Record<Party, string>>;

/**
 * What is to be said of each permission that has a power. A trust that is closed on purpose lets in nobody who could use it: whom it lets in is asked
 * only where there is such a permission.
 */
export function ofPower(power: Power, fix: FixByParty): (subject: JudgedPermissions) => readonly FindingPart[] {
  return (subject) => {
    const found = partsOf(subject, [power], fix);
    return found.length === 0 || isClosed(subject.trust) ? [] : found;
  };
}

/** What is said of each permission by the first that it has of some powers, whoever it is that gets in. */
export function partsOf(subject: JudgedPermissions, powers: readonly Power[], fix: FixByParty, witness?: TokenClaims): readonly FindingPart[] {
  return subject.permissions.permissions.flatMap((permission): FindingPart[] => {
    const power = powers.find((one) => permission.powers.some((held) => held.power === one));
    const why = permission.powers.find((held) => held.power === power)?.why;
    const message = `${permission.held}: ${why}${beside(subject, permission)}`;
    return why === undefined ? [] : [{ message, location: permission.source, fix: fix[subject.identity.party], ...witness && { witness } }];
  });
}

/** What bears on it and is not evaluated. */
function beside({ permissions: { boundary } }: JudgedPermissions, { notEvaluated }: Permission): string {
  const all = [...notEvaluated === undefined ? [] : [notEvaluated], ...boundary === undefined ? [] : [`the boundary ${boundary.value}`]];
  return all.length === 0 ? '' : `; not evaluated: ${all.join(', ')}`;
}
