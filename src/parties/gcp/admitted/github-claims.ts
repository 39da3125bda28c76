import { Present } from './presence';
import { Fact } from '../../../internal/fact';

/** github.com with or without an enterprise's slug, and subdomains of ghe.com: one alphabet of tokens. */
const ISSUER = /^https:\/\/token\.actions\.(?:githubusercontent\.com|[a-z0-9-]+\.ghe\.com)(?:\/[A-Za-z0-9-]+)?$/;

/** Claims that every token of GitHub's has: what reads them never fails, and formulas stay small. */
const ALWAYS_THERE: Fact<Present> = {
  value: new Set([
    'iss', 'sub', 'aud', 'repository', 'repository_id', 'repository_owner', 'repository_owner_id', 'repository_visibility', 'ref', 'event_name', 'workflow_ref',
    'runner_environment', 'actor', 'run_id',
  ]),
  source: 'https://docs.github.com/en/actions/reference/security/oidc',
  asOf: '2026-11-21',
};

/** Digits, 20 at most. */
const IDS: ReadonlySet<string> = new Set(['repository_id', 'repository_owner_id', 'run_id']);
const ID = /^[0-9]{1,20}$/;

const NOTHING: Present = new Set();

/** What is known of the tokens of an issuer. */
export interface IssuerClaims {
  /** Claims of each token. */
  readonly present: Present;
  /** Whether a claim may have this value. */
  readonly mayBe: (claim: string, value: string) => boolean;
  /** Whether a claim is an id, of 1 to 20 digits. */
  readonly isId: (claim: string) => boolean;
}

const GITHUB: IssuerClaims = {
  present: ALWAYS_THERE.value,
  mayBe: (claim, value) => !IDS.has(claim) || ID.test(value),
  isId: (claim) => IDS.has(claim),
};

const OTHER: IssuerClaims = { present: NOTHING, mayBe: () => true, isId: () => false };

/** What is known of an issuer's tokens; nothing of one that this library does not know. */
export const claimsOfIssuer = (issuer: string | undefined): IssuerClaims => issuer !== undefined && ISSUER.test(issuer) ? GITHUB : OTHER;
