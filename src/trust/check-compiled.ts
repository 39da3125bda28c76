import { CompiledTrust, TrustAlternative } from './compiled-trust';
import { ClaimMatcher, isLiteral, MatcherKind } from '../claims';
import { unsoundTrust } from '../internal/catalogue/trust';

/** Hosts whose tokens strangers get too, for every path under them. @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html (2026-11-21) */
const SHARED_HOSTS = [
  'token.actions.githubusercontent.com', 'vstoken.actions.githubusercontent.com', 'gitlab.com', 'app.terraform.io', 'agent.buildkite.com',
  'oidc.codefresh.io', 'scalr.io', 'oidc.vercel.com', 'api.pulumi.com', 'accounts.google.com',
];

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

function problemOf({ issuer, alternatives, requirements }: CompiledTrust): string | undefined {
  const ids = new Set(requirements.map(({ id }) => id));
  const host = /^https:\/\/([^/]+)(?:\/|$)/.exec(issuer.url)?.[1];
  if (host === undefined) return `its issuer ${JSON.stringify(issuer.url)} is no https URL`;
  if (!issuer.multiTenant && SHARED_HOSTS.includes(host)) return `its issuer ${host} serves strangers too, and it says otherwise`;
  if (alternatives.length === 0) return 'it has no way in';
  return alternatives.map((alternative) => problemIn(alternative, ids, issuer.multiTenant)).find((problem) => problem !== undefined);
}

function problemIn({ subject, conditions }: TrustAlternative, ids: ReadonlySet<string>, multiTenant: boolean): string | undefined {
  const malformed = [subject.matcher, ...conditions.map(({ matcher }) => matcher)].find((matcher) => !isWellFormed(matcher));
  if (malformed) return 'it has a matcher of no kind';
  if (!isValueOrPattern(subject.matcher)) return `its subject ${subject.matcher.kind} is neither a value nor a pattern`;
  const unlisted = conditions.find(({ requirement }) => !ids.has(requirement));
  if (unlisted) return `its condition on ${unlisted.claim} serves the requirement "${unlisted.requirement}", which it does not list`;
  const tenants = conditions.filter(({ requirement }) => requirement === 'tenant');
  if (multiTenant && tenants.length === 0) return 'it pins no tenant, and its issuer serves strangers too';
  const loose = tenants.find(({ claim, matcher }) => matcher.kind !== MatcherKind.EXACT || !claim.endsWith('_id'));
  return loose && `its tenant is not pinned by one exact id, but by ${loose.claim}`;
}

/** The kinds have private constructors, which JavaScript does not know. */
function isWellFormed({ kind, values, pattern }: ClaimMatcher): boolean {
  switch (kind) {
    case MatcherKind.EXACT: return pattern === undefined && values.length === 1 && typeof values[0] === 'string';
    case MatcherKind.PATTERN: return values.length === 0 && pattern !== undefined && pattern.parts.some((part) => !isLiteral(part));
    case MatcherKind.ABSENT: return values.length === 0 && pattern === undefined;
    case MatcherKind.NONE_OF: return values.length > 0 && pattern === undefined;
    default: return false;
  }
}

/** A pattern of wildcards alone is neither. */
function isValueOrPattern({ kind, pattern }: ClaimMatcher): boolean {
  return kind === MatcherKind.EXACT || (kind === MatcherKind.PATTERN && pattern!.parts.some(isLiteral));
}
