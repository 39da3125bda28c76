import { Written } from './documents';
import { Budget } from '../../src/claims/budget';
import { compileCel } from '../../src/parties/gcp/cel/engine';
import { MOST_STEPS } from '../../src/parties/gcp/cel/metered';
import { PoolDocument } from '../../src/parties/gcp/document';
import { TokenClaims } from '../../src/trust';
import { oracleAdmits, OraclePolicy } from '../fixtures/aws-oracle';

/**
 * A second reading of each document, written apart from the library: IAM by expressions of JavaScript, Entra likewise, Google by the CEL
 * engine itself. Issuer and subject are those of one token; the audience is taken as the right one.
 */
export function readingAdmits({ kind, document }: Written, token: TokenClaims): boolean {
  if (kind.startsWith('AWS')) return awsAdmits(document as OraclePolicy, kind === 'AWS role in aws', token);
  return kind.startsWith('Azure') ? azureAdmits(document as AzureDocument, token) : gcpAdmits(document as PoolDocument, token);
}

/** All claims that AWS documents as keys in its commercial partition; elsewhere none but two. */
const KEYS = ['actor', 'actor_id', 'enterprise_id', 'environment', 'job_workflow_ref', 'ref', 'repository', 'repository_id', 'repository_owner_id', 'workflow'];

function awsAdmits(policy: OraclePolicy, commercial: boolean, token: TokenClaims): boolean {
  const provider = String(token.iss).replace('https://', '');
  const exposed = commercial && /^token\.actions\.(githubusercontent\.com|[^./]+\.ghe\.com$)/.test(provider) ? KEYS : [];
  const keys = ['sub', ...exposed].filter((name) => typeof token[name] === 'string').map((name) => [`${provider}:${name}`, token[name] as string]);
  const audience = Object.values(policy.Statement[0].Condition.StringEquals)[0];
  return oracleAdmits(policy, provider, Object.fromEntries([...keys, [`${provider}:aud`, audience]]) as Record<string, string | string[]>);
}

interface AzureDocument {
  readonly credentials: readonly { readonly issuer: string; readonly subject: string }[];
  readonly flexibleCredentials?: readonly { readonly issuer: string; readonly expression: string }[];
}

function azureAdmits({ credentials, flexibleCredentials = [] }: AzureDocument, token: TokenClaims): boolean {
  return credentials.some(({ issuer, subject }) => issuer === token.iss && subject === token.sub)
    || flexibleCredentials.some(({ issuer, expression }) => issuer === token.iss && expression.split(' and ').every((clause) => clauseHolds(clause, token)));
}

function clauseHolds(clause: string, token: TokenClaims): boolean {
  const [, claim, operator, value] = /^claims\['(\w+)'\] (eq|matches) '([^']*)'$/s.exec(clause)!;
  const got = token[claim];
  if (typeof got !== 'string') return false;
  return operator === 'eq' ? got === value : new RegExp(`^${[...value].map((one) => one === '*' ? '[^]*' : one === '?' ? '[^]' : `[${one.replace(/[\\\]^-]/, '\\$&')}]`).join('')}$`, 'u').test(got);
}

type Expression = Extract<ReturnType<typeof compileCel>, { whole: unknown }>;

const EXPRESSIONS = new Map<string, Expression>();

/** The same few expressions are asked about every token of a model. */
function expressionOf(text: string): Expression {
  const known = EXPRESSIONS.get(text) ?? compileCel(text, ['assertion']);
  if ('unsupported' in known) throw new Error(known.unsupported);
  EXPRESSIONS.set(text, known);
  return known;
}

function gcpAdmits({ issuer, condition, mapping, bound }: PoolDocument, token: TokenClaims): boolean {
  if (token.iss !== issuer) return false;
  const assertion = Object.fromEntries(Object.entries(token).filter(([, value]) => value !== undefined)) as Record<string, string>;
  const valueOf = (text: string): unknown => {
    const outcome = expressionOf(text).whole.run({ bindings: { assertion }, items: Object.keys(assertion).length, budget: new Budget(MOST_STEPS) });
    return 'value' in outcome ? outcome.value : undefined;
  };
  const mapped = Object.fromEntries(Object.entries(mapping).map(([target, text]) => [target, valueOf(text)]));
  // Google rejects a token on any error.
  if (Object.values(mapped).includes(undefined) || (condition !== undefined && valueOf(condition) !== true)) return false;
  return Object.values(bound).flat().some(({ attribute, value }) => mapped[`attribute.${attribute}`] === value);
}
