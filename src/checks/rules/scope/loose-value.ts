import { disjunction, negation } from '../../../claims';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { literalInWords, waysOf, widthOf } from '../../../verify/shared';
import { accountFor, roleLike } from '../../examples';
import { admittedKinds } from '../../kinds';
import { ofScope } from '../../of-scope';
import { Rule } from '../../rule';
import { asksPositively, formulaOfWay } from '../../ways';

/** More ways in are not asked one by one: each costs a search. */
const MOST_WAYS = 6;
const MAIN = 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main';

/** One way in that is wider than all others: IAM itself looks at a part of a list alone. @see https://github.com/Dashtid/subvectors (2026-09-01) */
export const looseValue: Rule<'identity'> = {
  id: 'loose-value',
  title: 'One of several values lets in more than all others',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'The exact values of the list are what people read, and the loose one is what an attacker uses. The cloud itself looks at a part of a list alone when it checks a trust.',
  limits: 'More than six ways in are not compared with each other, nor are values that come to one way in: a star in a list makes the list a star.',
  subject: 'identity',
  judge: ofScope([TrustScope.REPOSITORY, TrustScope.ORGANIZATION, TrustScope.PLATFORM], (trust) => {
    const ways = waysOf(trust.side.admitted) ?? [];
    // Runs of one kind beside exact ones have a rule of their own.
    const isOfOneKind = trust.scope.scope === TrustScope.REPOSITORY && [1, 2].includes(admittedKinds(trust).length);
    if (ways.length < 2 || ways.length > MOST_WAYS || isOfOneKind) return [];
    return ways.flatMap((way) => {
      const others = disjunction(ways.filter((other) => other !== way).map(formulaOfWay));
      const { scope } = trust.scopeWithin(others);
      const narrows = ![TrustScope.NOBODY, TrustScope.UNKNOWN].includes(scope) && widthOf(scope) < widthOf(trust.scope.scope);
      const witness = narrows ? trust.witness(formulaOfWay(way)) : undefined;
      return witness ? [{ message: `one way in of ${ways.length} is wider than the others: ${way.filter(asksPositively).map(literalInWords).join(' and ') || 'it asks for no run'}`, witness: trust.witness(negation(others)) ?? witness, fix: 'leave that value out' }] : [];
    });
  }),
  bad: [roleLike([MAIN, 'repo:*']), roleLike([MAIN, 'repo:my-org@123456/*']), accountFor("(assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main') || assertion.repository_owner_id == '123456'")],
  good: [roleLike([MAIN, 'repo:my-org@123456/my-repo@456789:ref:refs/heads/release']), roleLike(['repo:my-org@123456/*', 'repo:my-org@123457/*'])],
};
