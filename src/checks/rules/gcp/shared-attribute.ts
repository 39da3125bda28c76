import { FindingConfidence, FindingSeverity } from '../../../trust';
import { accountFor, MAIN_OR_STAGING, REF_ATTRIBUTE, withMapping, withSecondAccount } from '../../examples';
import { overlapsIn } from '../../overlaps';
import { Rule } from '../../rule';

/** Staging and production by one and the same value: a job of either becomes both. */
export const sharedAttribute: Rule<'provider'> = {
  id: 'shared-attribute',
  title: 'Two identities are bound to one value of one attribute',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.MEDIUM,
  attack: 'A job that is meant for the one becomes the other as well: what deploys to staging, with less of a review, deploys to production.',
  limits: 'Two identities that one workflow is meant to become are found too. Pools of more than 500 identities are not asked.',
  subject: 'provider',
  judge: (subject) => overlapsIn(subject).flatMap(({ wide, other, shared, witness }) => shared === undefined ? [] : [{
    message: `${wide.identity.identity} and ${other.identity.identity} are both bound to ${shared}`, witness, about: wide.identity, fix: 'map an attribute that is made of all claims that tell the runs of the two apart, and bind each to its own value',
  }]),
  bad: [withSecondAccount(accountFor(MAIN_OR_STAGING), 'attribute.repository_id/456789')],
  good: [accountFor(MAIN_OR_STAGING), withSecondAccount(withMapping(accountFor(MAIN_OR_STAGING, '456789:refs/heads/main', 'run'), REF_ATTRIBUTE), 'attribute.run/456789:refs/heads/staging')],
};
