import { deploymentOf } from '../../../facts';
import { FindingConfidence, FindingSeverity, isUnsettled, OWN_AUDIENCE, PARTY_NAMES } from '../../../trust';
import { audienceOwner, issuersOf } from '../../../verify/shared';
import { managedIdentity, role } from '../../examples';
import { JudgedIdentity } from '../../judged-identity';
import { Example, Rule } from '../../rule';

const SUB = 'repo:my-org@123456/my-repo@456789:environment:prod';
const SHARED = 'https://deploy.example.com';

/** What is of interest in a template with one role. */
interface RoleTemplate { readonly Resources: { readonly Deploy: { readonly Properties: { readonly AssumeRolePolicyDocument: object } } } }

/** A role of Terraform beside a managed identity. */
function both(audience: string, other: string): Example {
  const { Resources } = role({ StringEquals: { aud: audience, sub: SUB } }).artifact as RoleTemplate;
  const deploy = { name: 'deploy', assume_role_policy: JSON.stringify(Resources.Deploy.Properties.AssumeRolePolicyDocument) };
  const { party, artifact } = managedIdentity([SUB], { audience: [other] });
  return { party, artifact: { resource: { ...(artifact as { resource: object }).resource, aws_iam_role: { deploy } } } };
}

/** An audience of one's own that two clouds take: a token for the one opens the other. */
export const oneAudienceForTwoClouds: Rule<'estate'> = {
  id: 'one-audience-for-two-clouds',
  title: 'Two clouds take tokens of one audience',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.HIGH,
  attack: 'Whoever gets hold of a token that a job asked for on behalf of the one cloud, in a log of a login there, say, shows it at the other.',
  limits: 'Relying parties beside the three clouds are not in the files.',
  subject: 'estate',
  judge: ({ identities }) => {
    const first = new Map<string, JudgedIdentity>();
    return identities.flatMap(({ identity, trust }) => audiencesOf(trust).flatMap((audience) => {
      const before = first.get(audience) ?? trust;
      first.set(audience, before);
      if (before.identity.party === identity.party) return [];
      const witness = trust.trusts.map((one) => one.witnessFor(audience)).find((token) => token !== undefined);
      const message = `the audience ${JSON.stringify(audience)} gets in here and at ${before.identity.identity} of ${PARTY_NAMES[before.identity.party]}`;
      return witness ? [{ message, witness, about: identity, fix: 'let each cloud take an audience of its own, and jobs ask for a token for each' }] : [];
    }));
  },
  bad: [both(SHARED, SHARED)],
  good: [both('sts.amazonaws.com', 'api://AzureADTokenExchange'), both(SHARED, `${SHARED}/azure`)],
};

/** Audiences that are a job's to choose, and no cloud's own: those have a rule of their own. */
function audiencesOf({ trusts }: JudgedIdentity): readonly string[] {
  const chosen = trusts.filter(({ side: { admitted } }) => issuersOf(admitted)?.some((issuer) => deploymentOf(issuer)?.audience !== undefined) !== true);
  const all = chosen.flatMap(({ side: { admitted } }) => isUnsettled(admitted) ? [] : admitted.audiences);
  return [...new Set(all)].filter((audience) => audience !== OWN_AUDIENCE && audienceOwner(audience) === undefined);
}
