import { isClosed } from './closed';
import { JudgedPermissions } from './judged-permissions';
import { FindingPart } from './rule';
import { Party, Permission, Power, TokenClaims } from '../trust';

/** What to write in the language of each cloud. */
export type FixByParty = Readonly<Record<Party, string>>;

/** What is to be said of each permission that has a power. A trust that is closed on purpose lets in nobody who could use it. */
export function ofPower(power: Power, fix: FixByParty): (subject: JudgedPermissions) => readonly FindingPart[] {
  return (subject) => isClosed(subject.trust) ? [] : partsOf(subject, power, fix);
}

/** The same with a token, whoever it is that gets in. */
export function partsOf(subject: JudgedPermissions, power: Power, fix: FixByParty, witness?: TokenClaims): readonly FindingPart[] {
  return subject.with(power).map(({ permission, why }) => ({
    message: `${permission.held}: ${why}${beside(subject, permission)}`, location: permission.source, fix: fix[subject.identity.party], ...witness && { witness },
  }));
}

/** What bears on it and is not evaluated. */
function beside({ permissions: { boundary } }: JudgedPermissions, { notEvaluated }: Permission): string {
  const all = [...notEvaluated === undefined ? [] : [notEvaluated], ...boundary === undefined ? [] : [`the boundary ${boundary.value}`]];
  return all.length === 0 ? '' : `; not evaluated: ${all.join(', ')}`;
}
