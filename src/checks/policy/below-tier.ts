import { PolicyRule } from './policy-rule';
import { tierOf } from './tier-of';
import { TIER_DEMANDS } from './tiers';
import { FindingConfidence, FindingSeverity, Party, TrustTier } from '../../trust';
import { isClosed } from '../closed';
import { accountFor, managedIdentity, roleFor, roleLike } from '../examples';

const REPOSITORY = 'repo:my-org@123456/my-repo@456789';

/** What an identity is for sets a bar: it is judged by all tokens that it lets in, and by how long its sessions are. */
export const belowTier: PolicyRule<'permission'> = {
  id: 'below-tier',
  title: 'An identity lets in what its tier does not allow',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Somebody whose change nobody has reviewed, or who took over a name, gets what was meant for reviewed releases alone.',
  limits: 'Reviewers and branch rules of an environment are in no file: where an environment is asked for, its refs are not. Runs of proposed changes are kept apart only where tokens tell them.',
  subject: 'permission',
  policy: {
    tiers: [Party.AWS, Party.AZURE, Party.GCP].map((party) => ({ party, identity: 'deploy*', tier: TrustTier.PRODUCTION })),
  },
  judge: (subject, policy) => {
    const tier = isClosed(subject.trust) ? undefined : tierOf(subject.identity, policy)?.tier;
    if (tier === undefined) return [];
    const parts = TIER_DEMANDS.filter(({ tiers }) => tiers.includes(tier)).flatMap((demand) => demand.judge(subject));
    return parts.map((part) => ({ ...part, message: `not fit for ${tier}: ${part.message}` }));
  },
  bad: [
    roleLike(`${REPOSITORY}:*`), roleFor(`${REPOSITORY}:pull_request`), roleLike(`${REPOSITORY}:ref:refs/heads/*`), roleFor('repo:my-org/my-repo:environment:prod'),
    managedIdentity([`${REPOSITORY}:pull_request`]), accountFor("assertion.repository_id == '456789' && assertion.event_name == 'pull_request'"),
  ],
  good: [
    roleFor(`${REPOSITORY}:environment:prod`), roleFor(`${REPOSITORY}:ref:refs/heads/main`), managedIdentity([`${REPOSITORY}:environment:prod`]),
    accountFor("assertion.repository_id == '456789' && assertion.environment == 'prod'"),
  ],
};
