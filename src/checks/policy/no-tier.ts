import { PolicyRule } from './policy-rule';
import { tierOf } from './tier-of';
import { FindingConfidence, FindingSeverity, Party, TrustTier } from '../../trust';
import { isClosed } from '../closed';
import { gcpIdentity } from '../documents';
import { roleFor } from '../examples';
import { JudgedIdentity } from '../judged-identity';

const SUBJECT = 'repo:my-org@123456/my-repo@456789:environment:prod';

/** Where each identity has to have a tier, one without is one that nobody judges by what it is for. */
export const noTier: PolicyRule<'permission'> = {
  id: 'no-tier',
  title: 'An identity has no tier, where the policy of the organization asks for one',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Nobody has said what the identity is for, so nobody sees that it is trusted as a preview is and holds what production holds.',
  subject: 'permission',
  policy: { tiersRequired: true, tiers: [{ party: Party.AWS, identity: 'deploy-*', tier: TrustTier.PRODUCTION }] },
  judge: ({ identity, trust }, policy) => {
    if (policy.tiersRequired !== true || isClosed(trust) || isGateAlone(trust) || tierOf(identity, policy) !== undefined) return [];
    return [{ message: 'no entry of the tiers fits', fix: JSON.stringify({ party: identity.party, identity: identity.identity, tier: '...' }) }];
  },
  bad: [roleFor(SUBJECT)],
  good: [named('deploy-production')],
};

/** A provider of Google to which nothing is bound: its tokens become nobody. */
const isGateAlone = (trust: JudgedIdentity) => trust.identity.party === Party.GCP && gcpIdentity(trust) === undefined;

function named(name: string) {
  const { party, artifact } = roleFor(SUBJECT);
  return { party, artifact: JSON.parse(JSON.stringify(artifact).replace('"RoleName":"deploy"', `"RoleName":${JSON.stringify(name)}`)) as object };
}
