import { ClaimPattern } from '../../claims';

/** The action by which a web identity becomes a session. */
export const ASSUME_ACTION = 'sts:AssumeRoleWithWebIdentity';

/** An OIDC provider of IAM, by the parts of its ARN. */
export interface ProviderArn {
  /** `aws`, `aws-cn`... */
  readonly partition: string;
  /** Twelve digits, or an unresolved value of the engine that writes the document. */
  readonly account: string;
  /** Host and path of the issuer, no scheme: also the prefix of its condition keys. */
  readonly provider: string;
}

/** One operator on one key. Values are alternatives. Text and patterns are never mixed: they take different operators. */
export type KeyCondition = ExactCondition | PatternCondition;

/** The key equals one of some texts. */
export interface ExactCondition {
  readonly operator: 'StringEquals';
  readonly key: string;
  readonly values: string[];
}

/** The key fits one of some patterns. */
export interface PatternCondition {
  readonly operator: 'StringLike';
  readonly key: string;
  readonly values: ClaimPattern[];
}

/** A statement on the tokens of one provider: all conditions hold. */
export interface TrustStatement {
  readonly provider: ProviderArn;
  readonly conditions: KeyCondition[];
}

/** A role's trust policy as this library writes it. */
export interface TrustPolicy {
  readonly statements: TrustStatement[];
  /**
   * Whether the trust is closed: each statement denies what it allows while the trust is open, and nothing allows. IAM wants a statement
   * with a principal, and for shared issuers one that evaluates `sub`; whether that goes for a Deny is not documented, so that
   * a Deny with the very conditions that IAM took before is the one to pass either way.
   * @default false
   */
  readonly closed?: boolean;
}

/** The ARN of a provider. */
export function providerArn({ partition, account, provider }: ProviderArn): string {
  return `arn:${partition}:iam::${account}:oidc-provider/${provider}`;
}

/** A text per distinct value of a condition. */
export function valueKey(value: string | ClaimPattern): string {
  return typeof value === 'string' ? value : JSON.stringify(value.parts);
}

/** The same condition with other values of its own kind, sorted, each once. */
export function withValues(condition: KeyCondition, others: KeyCondition[]): KeyCondition {
  const values = others.flatMap((other): (string | ClaimPattern)[] => other.values);
  const distinct = [...new Map(values.map((value) => [valueKey(value), value])).entries()].sort(([a], [b]) => a < b ? -1 : 1).map(([, value]) => value);
  return condition.operator === 'StringEquals'
    ? { ...condition, values: distinct.filter((value) => typeof value === 'string') }
    : { ...condition, values: distinct.filter((value) => typeof value !== 'string') };
}
