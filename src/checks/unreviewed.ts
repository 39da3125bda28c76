import { isClosed } from './closed';
import { JudgedPermissions } from './judged-permissions';
import { FixByParty, partsOf } from './of-power';
import { FindingPart } from './rule';
import { Power, RunKind } from '../trust';

/**
 * What is to be said of each permission that has one of some powers, where code gets in that nobody has reviewed: one finding for each permission, by
 * the first of its powers. Whom the trust lets in is asked only where there is such a permission.
 */
export function ofUnreviewed(powers: readonly Power[], fix: FixByParty): (subject: JudgedPermissions) => readonly FindingPart[] {
  return (subject) => {
    if (powers.every((power) => subject.with(power).length === 0) || isClosed(subject.trust)) return [];
    const proposed = subject.ofKind(RunKind.PROPOSED_CHANGE);
    return proposed === undefined ? [] : partsOf(subject, powers, fix, proposed.witness);
  };
}
