import { checkAudienceIsCompared, checkProviderUrl, checkSubject, checkTexts } from './check';
import { conditionsOf, twinsOf } from './conditions';
import { gapsOf, holdingsOf } from './holdings';
import { awsNoTenantPin } from '../../../internal/catalogue/aws';
import { closedEnforcements, CompiledTrust, enforcementsOf, hasTenantPin, Party, place, Rendering, settle } from '../../../trust';
import { ProviderArn, TrustPolicy } from '../document';
import { checkLength, checkQuota, policyOf } from './quota';
import { AwsPartition } from '../facts/aws-partition';
import { claimKeys, providerOf } from '../facts/issuer-support';
import { LIMITS } from '../facts/limits';
import { stsAudience } from '../facts/partitions';

/** Where a trust policy will stand. */
export interface RenderOptions {
  readonly partition: AwsPartition;
  /** Twelve digits, or an unresolved value of the engine that writes the document. */
  readonly account: string;
  /** Characters that the account takes. @default 2048 */
  readonly quota?: number;
  /** Whether the trust is closed: the statements deny. @default false */
  readonly closed?: boolean;
}

/**
 * The trust policy of a role that admits exactly the runs of a trusted workflow, and how it holds each requirement. A closed one
 * admits no token, so no gap stops it: what IAM would refuse does.
 */
export function render(trust: CompiledTrust, options: RenderOptions): Rendering<TrustPolicy> {
  const { closed = false } = options;
  if (!closed && trust.issuer.multiTenant && !hasTenantPin(trust)) throw awsNoTenantPin(trust.name, trust.issuer.url);
  checkProviderUrl(trust.issuer.url);
  if (!closed) checkAudienceIsCompared(trust.issuer.url, trust.name);
  const keys = claimKeys(providerOf(trust.issuer.url), options.partition);
  const placements = trust.alternatives.map((alternative) => place(alternative, keys));
  const context = { trust, audience: audienceOf(trust, options.partition), keys, twins: twinsOf(trust.alternatives, placements) };
  const enforcements = closed
    ? closedEnforcements(Party.AWS, trust)
    : settle(trust, enforcementsOf(Party.AWS, trust, placements.flatMap((placed) => holdingsOf(placed, context)), gapsOf(context)));
  const alternatives = trust.alternatives.map((alternative, index) => {
    checkSubject(alternative.subject.matcher);
    return conditionsOf(alternative, placements[index], context);
  });
  const document = { ...policyOf(alternatives, providerFor(trust, options)), closed };
  checkTexts(document);
  checkLength(document, alternatives, trust, checkQuota(options.quota ?? LIMITS.trustPolicyQuota.value));
  return { document, enforcements };
}

/** The audience that a trusted workflow's tokens carry for AWS. */
export function audienceOf(trust: CompiledTrust, partition: AwsPartition): string {
  return trust.audiences.aws ?? stsAudience(partition);
}

function providerFor(trust: CompiledTrust, { partition, account }: RenderOptions): ProviderArn {
  return { partition, account, provider: providerOf(trust.issuer.url) };
}
