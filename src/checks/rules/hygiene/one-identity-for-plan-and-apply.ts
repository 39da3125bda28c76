import { FindingConfidence, FindingSeverity, RunKind } from '../../../trust';
import { TrustScope } from '../../../verify';
import { accountFor, managedIdentity, roleFor } from '../../examples';
import { admittedKinds, NARROW_KINDS } from '../../kinds';
import { ofScope } from '../../of-scope';
import { Rule } from '../../rule';
import { namedRun } from '../../stages';

const REPOSITORY = 'repo:my-org@123456/my-repo@456789';
const ID = "assertion.repository_id == '456789'";

/** Runs of proposed changes beside runs that the document names. Where the whole project gets in, another rule speaks. */
export const oneIdentityForPlanAndApply: Rule<'identity'> = {
  id: 'one-identity-for-plan-and-apply',
  title: 'One identity serves proposed changes and reviewed runs',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.MEDIUM,
  attack: 'Whatever the reviewed run may do, the run of a proposed change may do as well. Whoever proposes a change applies it, before anybody has read it.',
  subject: 'identity',
  needs: [RunKind.PROPOSED_CHANGE],
  judge: ofScope([TrustScope.REPOSITORY], (trust) => {
    const proposed = trust.ofKind(RunKind.PROPOSED_CHANGE);
    if (!proposed || !namedRun(trust) || admittedKinds(trust).length === NARROW_KINDS.length) return [];
    return [{ message: `runs of ${proposed.noun} get in where reviewed ones do`, witness: proposed.witness, fix: `give ${proposed.noun} an identity of their own that may only read, and leave them out here` }];
  }),
  bad: [
    roleFor([`${REPOSITORY}:pull_request`, `${REPOSITORY}:ref:refs/heads/main`]), managedIdentity([`${REPOSITORY}:pull_request`, `${REPOSITORY}:environment:prod`]),
    accountFor(`${ID} && (assertion.event_name == 'pull_request' || assertion.ref == 'refs/heads/main')`),
  ],
  good: [
    roleFor(`${REPOSITORY}:pull_request`), roleFor(`${REPOSITORY}:ref:refs/heads/main`), managedIdentity([`${REPOSITORY}:environment:prod`]),
    accountFor(`${ID} && assertion.ref == 'refs/heads/main'`),
  ],
};
