import { checkCredential } from './check';
import { FederatedCredential, ManagedIdentityDocument } from '../document';
import { UNSERVED, whyNot } from './gaps';
import { standardHoldings } from './holdings';
import { flexibleRemedy } from './issuer-support';
import { credentialName } from './names';
import { checkCount } from './split';
import { MatcherKind } from '../../../claims';
import { azureNoTenantPin, azureSubjectPattern } from '../../../internal/catalogue/azure';
import { closedEnforcements, CompiledTrust, enforcementsOf, GapTexts, hasTenantPin, Party, Rendering, settle, TrustAlternative } from '../../../trust';
import { CloudFacts } from '../facts/clouds';
import { flexibleIssuer } from '../flexible/issuers';

/** What the rendering depends on, beside the trust. */
export interface AzureRenderOptions {
  readonly cloud: CloudFacts;
  /** Whether the trust is closed: no credential at all. @default false */
  readonly closed?: boolean;
  /** Whether more credentials are rendered than one identity holds: a budget splits them. @default false */
  readonly uncounted?: boolean;
}

/** The audience that a job asks its token for. */
export function audienceOf(trust: CompiledTrust, cloud: CloudFacts): string {
  return trust.audiences.azure ?? cloud.audience;
}

/** One standard credential for each exact subject. Throws for what no standard credential can hold, unless it is acknowledged. */
export function render(trust: CompiledTrust, options: AzureRenderOptions): Rendering<ManagedIdentityDocument> {
  if (options.closed) return { document: { credentials: [], closed: true }, enforcements: closedEnforcements(Party.AZURE, trust) };
  if (trust.issuer.multiTenant && !hasTenantPin(trust)) throw azureNoTenantPin(trust.name, trust.issuer.url);
  const subjects = [...new Set(trust.alternatives.map((alternative) => exactSubject(trust, alternative)))].sort();
  const enforcements = settle(trust, enforcementsOf(Party.AZURE, trust, trust.alternatives.flatMap(standardHoldings), gapsOf(trust.issuer.url)));
  const credentials = subjects.map((subject) => credentialOf(trust, subject, options.cloud));
  if (!options.uncounted) checkCount(subjects);
  return { document: { credentials }, enforcements };
}

function credentialOf(trust: CompiledTrust, subject: string, cloud: CloudFacts): FederatedCredential {
  const issuer = trust.issuer.url;
  return checkCredential({ name: credentialName(trust.name, issuer, subject), issuer, subject, audience: audienceOf(trust, cloud) }, cloud);
}

function exactSubject(trust: CompiledTrust, { subject, conditions }: TrustAlternative): string {
  const { exactValue } = subject.matcher;
  if (exactValue !== undefined) return exactValue;
  const open = conditions.filter(({ matcher }) => matcher.kind === MatcherKind.PATTERN);
  const parts = open.map(({ claim, matcher }) => `${claim} ${matcher}`);
  throw azureSubjectPattern(trust.name, subject.matcher.pattern?.toString() ?? String(subject.matcher), parts, flexibleIssuer(trust.issuer.url) !== undefined);
}

const gapsOf = (issuer: string): GapTexts => ({
  gapOf: (unheld) => ({ why: whyNot(issuer, unheld), remedies: flexibleRemedy(issuer, unheld.condition, unheld.alternative) }), unserved: UNSERVED,
});
