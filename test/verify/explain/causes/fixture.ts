import { TokenClaims } from '../../../../src/trust';
import { CloudMessage, IdentitySet, KnownCause } from '../../../../src/verify';
import { triedCauses } from '../../../../src/verify/explain/tried';

export interface File { readonly path: string; readonly content: string }

/** What is found of the first identity of some files. */
export interface Found { readonly verdict: string; readonly causes: readonly KnownCause[]; readonly agreement?: string }

export const file = (path: string, content: unknown): File => ({ path, content: typeof content === 'string' ? content : JSON.stringify(content) });

/** The causes for which the first identity that does not accept refuses a token, with what the cloud answered. */
export function explained(files: readonly File[], token: TokenClaims, message?: string): Found {
  const set = IdentitySet.fromFiles([...files]);
  const decisions = set.decide(token);
  const index = Math.max(0, decisions.findIndex(({ verdict }) => verdict !== 'accept'));
  const answer = message === undefined ? undefined : CloudMessage.fromText(message);
  return {
    verdict: decisions[index].verdict,
    causes: triedCauses(set._trusting[index], decisions[index], token, answer?.about),
    ...answer && { agreement: answer.compare(decisions[index], token).agreement },
  };
}

/** One row of a table: what a report says, and what is to be said of it. */
export interface Row {
  readonly files: readonly File[];
  readonly token: TokenClaims;
  readonly message?: string;
  readonly verdict: 'accept' | 'deny' | 'unknown';
  readonly causes: readonly string[];
  /** What the remedies say, one after the other. */
  readonly remedy?: RegExp;
  /** The place, as it ends. */
  readonly where?: string;
}

/** What is said of a row, in the same form. */
export function seen({ files, token, message }: Row) {
  const { verdict, causes, agreement } = explained(files, token, message);
  return { verdict, ids: causes.map(({ id }) => id), remedies: causes.map(({ remedy }) => remedy).join('\n'), where: causes.map(({ where }) => where), agreement };
}

export const GITHUB = 'token.actions.githubusercontent.com';
/** A run of meadow/barn on main, as GitHub mints its classic token. */
export const run = (aud: string, more: TokenClaims = {}): TokenClaims => ({
  iss: `https://${GITHUB}`,
  aud,
  sub: 'repo:meadow/barn:ref:refs/heads/main',
  repository: 'meadow/barn',
  repository_owner: 'meadow',
  repository_id: '2002',
  repository_owner_id: '1001',
  ref: 'refs/heads/main',
  event_name: 'push',
  ...more,
});

export const DENIED = 'Error: Could not assume role with OIDC: Not authorized to perform sts:AssumeRoleWithWebIdentity';
