import { FindingConfidence, FindingSeverity } from '../../../trust';
import { accountFor, MAIN_OR_STAGING, REF_ATTRIBUTE, withMapping, withSecondAccount } from '../../examples';
import { overlapsIn } from '../../overlaps';
import { Rule } from '../../rule';

/** The condition of a pool is for all of its workflows; a binding has to tell them apart by itself. */
export const wideBinding: Rule<'provider'> = {
  id: 'wide-binding',
  title: 'A binding takes the runs of another workflow of the pool',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.MEDIUM,
  attack: 'The condition of the pool lets in the runs of all its workflows, and the binding does not tell them apart: a job of the other workflow, with less of a review, becomes this identity.',
  limits: 'Each identity is asked about one token of each other one: two that overlap in part may be missed, and pools of more than 500 identities are not asked. Two identities that one workflow is meant to become are found too.',
  subject: 'provider',
  judge: (subject) => overlapsIn(subject).flatMap(({ wide, other, shared, witness }) => shared !== undefined ? [] : [{
    message: `${wide.identity.identity} takes a token that is meant for ${other.identity.identity}`, witness, about: wide.identity, fix: 'bind it to an attribute that is made of all claims that its own workflow has, and no other one of the pool',
  }]),
  bad: [withSecondAccount(withMapping(accountFor(MAIN_OR_STAGING), REF_ATTRIBUTE), 'attribute.run/456789:refs/heads/staging')],
  good: [accountFor(MAIN_OR_STAGING), withSecondAccount(withMapping(accountFor(MAIN_OR_STAGING, '456789:refs/heads/main', 'run'), REF_ATTRIBUTE), 'attribute.run/456789:refs/heads/staging')],
};
