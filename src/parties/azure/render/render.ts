import { checkCredential } from './check';
import { FederatedCredential, ManagedIdentityDocument } from '../document';
import { Gap, whyNot } from './gaps';
import { BY_NAME, BYTE_FOR_BYTE } from './holdings';
import { flexibleRemedy, STANDARD_CREDENTIAL_KEYS } from './issuer-support';
import { credentialName } from './names';
import { checkCount } from './split';
import { MatcherKind } from '../../../claims';
import { azureNoTenantPin, azureSubjectPattern } from '../../../internal/catalogue/azure';
import { CompiledTrust, Enforcement, Party, TrustAlternative, TrustRequirement } from '../../../trust';
import { closedEnforcements } from '../../../trust/closing';
import { hasTenantPin, Place, place, Placement, servedBy } from '../../../trust/placement';
import { enforcedBy, notEnforceable, Rendering } from '../../../trust/rendering';
import { settle } from '../../../trust/settle';
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
  const enforcements = settle(trust, enforcementsOf(trust));
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

function enforcementsOf(trust: CompiledTrust): Enforcement[] {
  const placements = trust.alternatives.map((alternative) => place(alternative, STANDARD_CREDENTIAL_KEYS));
  return trust.requirements.map((requirement) => {
    const gap = gapOf(trust, requirement, placements);
    return gap ? notHeld(trust, requirement, gap) : held(trust, requirement, servedBy(requirement, placements));
  });
}

/** The first condition of a requirement that no place holds. A name never stands in for the tenant: it can be registered anew. */
function gapOf(trust: CompiledTrust, requirement: TrustRequirement, placements: Placement[][]): Gap | undefined {
  const isGap = ({ condition, place: where }: Placement) => condition.requirement === requirement.id
    && (where === Place.NOWHERE || (where === Place.NAME && requirement.id === 'tenant'));
  const index = placements.findIndex((ofAlternative) => ofAlternative.some(isGap));
  return index < 0 ? undefined : { condition: placements[index].find(isGap)!.condition, alternative: trust.alternatives[index] };
}

function notHeld(trust: CompiledTrust, requirement: TrustRequirement, gap: Gap): Enforcement {
  const { url } = trust.issuer;
  return notEnforceable(Party.AZURE, trust, requirement, whyNot(url, gap), flexibleRemedy(url, gap.condition, gap.alternative));
}

function held(trust: CompiledTrust, requirement: TrustRequirement, served: Placement[]): Enforcement {
  if (served.length === 0) return notEnforceable(Party.AZURE, trust, requirement, 'no condition of the compiled trust serves it', []);
  const byName = served.some(({ place: where }) => where === Place.NAME);
  return enforcedBy(Party.AZURE, requirement, byName ? BY_NAME : BYTE_FOR_BYTE);
}
