import { ClaimCondition, CompiledIssuer, CompiledTrust, TrustAlternative } from './compiled-trust';
import { ClaimMatcher, isLiteral, MatcherKind } from '../claims';
import { ClaimType, deploymentOf, isSharedHost, Tenancy, typeOfClaim } from '../facts';
import { unsoundTrust } from '../internal/catalogue/trust';

const SOUND = new WeakSet<CompiledTrust>();

/**
 * What every compiled trust must be, whoever made it: a subclass of one's own hands over its own, and the clouds render what it says.
 * Each trust is looked at once.
 */
export function checkCompiled(trust: CompiledTrust): void {
  if (SOUND.has(trust)) return;
  const problem = problemOf(trust);
  if (problem) throw unsoundTrust(trust.name, problem);
  SOUND.add(trust);
}

/** Nothing that a cloud could read in another way: no user, no query, no fragment, no blank, no dot behind the host. */
const ISSUER = /^https:\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::[0-9]{1,5})?(?:\/[^\s?#@\\]*)?$/;

function problemOf({ issuer, alternatives, requirements }: CompiledTrust): string | undefined {
  const ids = new Set(requirements.map(({ id }) => id));
  const host = ISSUER.exec(issuer.url)?.[1];
  if (host === undefined) return `its issuer ${JSON.stringify(issuer.url)} is no https URL as issuers write it: host in lower case, port and path at most`;
  if (!issuer.multiTenant && servesStrangers(issuer.url, host)) return `its issuer ${host} serves strangers too, and it says otherwise`;
  if (alternatives.length === 0) return 'it has no way in';
  return alternatives.map((alternative) => problemIn(alternative, ids, issuer)).find((problem) => problem !== undefined);
}

/** Whether strangers get tokens with this `iss`; a tenant in the URL keeps them out. */
function servesStrangers(url: string, host: string): boolean {
  const tenancy = deploymentOf(url)?.tenancy;
  return tenancy === Tenancy.CLAIM || (isSharedHost(host) && !(tenancy === Tenancy.URL && url.length > `https://${host}/`.length));
}

function problemIn({ subject, conditions }: TrustAlternative, ids: ReadonlySet<string>, issuer: CompiledIssuer): string | undefined {
  const malformed = [subject.matcher, ...conditions.map(({ matcher }) => matcher)].find((matcher) => !isWellFormed(matcher));
  if (malformed) return 'it has a matcher of no kind';
  if (!isValueOrPattern(subject.matcher)) return `its subject ${subject.matcher.kind} is neither a value nor a pattern`;
  const ofRuns = deploymentOf(issuer.url)?.runSubjects;
  if (ofRuns && !ofRuns.values.test(subject.matcher.exactValue ?? '')) return `its issuer mints tokens of others too, and its subject ${subject.matcher.toString()}, not ${ofRuns.words}`;
  const unlisted = conditions.find(({ requirement }) => !ids.has(requirement));
  if (unlisted) return `its condition on ${unlisted.claim} serves the requirement "${unlisted.requirement}", which it does not list`;
  const untold = conditions.find(({ claim, matcher }) => !isOfType(matcher, typeOfClaim(claim, issuer.url)));
  if (untold) return `its condition on ${untold.claim} is on a claim of the type ${typeOfClaim(untold.claim, issuer.url)}, and asks that it ${untold.matcher.toString()}`;
  return issuer.multiTenant ? problemOfTenant(conditions.filter(({ requirement }) => requirement === 'tenant'), issuer.url) : undefined;
}

const OF_TYPE = { [ClaimType.NUMBER]: MatcherKind.NUMBER, [ClaimType.BOOLEAN]: MatcherKind.BOOLEAN, [ClaimType.LIST]: MatcherKind.ELEMENT } as const;

/** Whether a claim of a type can be what is asked. */
function isOfType({ kind, isOfText }: ClaimMatcher, type: ClaimType): boolean {
  if (kind === MatcherKind.ABSENT) return true;
  return type === ClaimType.TEXT ? isOfText : kind === OF_TYPE[type];
}

/** Of an issuer without facts every claim may be the one that tells tenants apart. */
function problemOfTenant(pins: readonly ClaimCondition[], url: string): string | undefined {
  if (pins.length === 0) return 'it pins no tenant, and its issuer serves strangers too';
  const claims = deploymentOf(url)?.tenantClaims;
  const loose = pins.find(({ claim, matcher }) => matcher.kind !== MatcherKind.EXACT || claims?.includes(claim) === false);
  return loose && `its tenant is not pinned by one exact id, but by ${loose.claim}`;
}

/** The kinds have private constructors, which JavaScript does not know. */
function isWellFormed({ kind, values, pattern }: ClaimMatcher): boolean {
  switch (kind) {
    case MatcherKind.EXACT: return pattern === undefined && values.length === 1 && typeof values[0] === 'string';
    case MatcherKind.PATTERN: return values.length === 0 && pattern !== undefined && pattern.parts.some((part) => !isLiteral(part));
    case MatcherKind.ABSENT: return values.length === 0 && pattern === undefined;
    case MatcherKind.NONE_OF: return values.length > 0 && pattern === undefined;
    case MatcherKind.NUMBER:
    case MatcherKind.BOOLEAN:
    case MatcherKind.ELEMENT: return pattern === undefined && values.length === 1 && typeof values[0] === 'string';
    default: return false;
  }
}

/** A pattern of wildcards alone is neither. */
function isValueOrPattern({ kind, pattern }: ClaimMatcher): boolean {
  return kind === MatcherKind.EXACT || (kind === MatcherKind.PATTERN && pattern!.parts.some(isLiteral));
}
