import { IDLE_FIELDS, KEY_FIELDS, PRIVATE_FIELDS } from './fields';

/** A field that is wrong, and why; never its value, which may be secret. */
export interface KeyProblem {
  readonly field: string;
  readonly why: string;
  readonly isPrivate?: boolean;
}

const TEXT = /^[A-Za-z0-9_-]+$/;
/** 2,048 bits: what NIST asks of RSA, and no less is safe. Google documents no least length. @see https://doi.org/10.6028/NIST.SP.800-131Ar2 */
const LEAST_MODULUS = 342;
/** 32 bytes: a coordinate of P-256, the curve of ES256. */
const COORDINATE = 43;
const KID = /^[\x21-\x7e]{1,255}$/;

type Key = Readonly<Record<string, unknown>>;
type Rule = (key: Key) => string | undefined;
const base64 = (value: unknown): value is string => typeof value === 'string' && TEXT.test(value);
const one = (field: string, values: readonly unknown[], words: string): [string, Rule] => [field, (key) => values.includes(key[field]) ? undefined : words];

const OF_EACH: readonly [string, Rule][] = [
  one('use', [undefined, 'sig'], 'not "sig": it checks no signatures'),
  ['kid', ({ kid }) => typeof kid === 'string' && KID.test(kid) ? undefined : 'missing, or not visible ASCII: a token names its key by it'],
];
const OF_RSA: readonly [string, Rule][] = [
  one('alg', [undefined, 'RS256'], 'not RS256, which Google takes of RSA keys'),
  one('e', ['AQAB'], 'not AQAB (65537), the exponent of each key that an issuer makes'),
  ['n', ({ n }) => base64(n) && n.length >= LEAST_MODULUS ? undefined : 'no base64url of 2,048 bits or more'],
];
const OF_EC: readonly [string, Rule][] = [
  one('alg', [undefined, 'ES256'], 'not ES256, which Google takes of EC keys'),
  one('crv', ['P-256'], 'not P-256, the curve of ES256'),
  ['x', ({ x }) => base64(x) && x.length === COORDINATE ? undefined : 'no coordinate of P-256'],
  ['y', ({ y }) => base64(y) && y.length === COORDINATE ? undefined : 'no coordinate of P-256'],
];
const RULES: Readonly<Record<string, readonly [string, Rule][]>> = { RSA: OF_RSA, EC: OF_EC };

/** What is wrong with a key; undefined where nothing is. What is private is told before all else. */
export function problemOfKey(key: unknown): KeyProblem | undefined {
  if (typeof key !== 'object' || key === null || Array.isArray(key)) return { field: 'keys', why: 'an entry that is no object' };
  const fields = Object.keys(key);
  const secret = fields.find((field) => PRIVATE_FIELDS.includes(field));
  if (secret !== undefined) return { field: secret, why: 'of a private key', isPrivate: true };
  const unknown = fields.find((field) => !KEY_FIELDS.value.includes(field) && !IDLE_FIELDS.includes(field));
  if (unknown !== undefined) return { field: unknown, why: 'nothing that a public key has' };
  const { kty } = key as Key;
  if (typeof kty !== 'string' || !Object.hasOwn(RULES, kty)) return { field: 'kty', why: 'neither RSA nor EC' };
  return problemOfFields(key as Key, [...OF_EACH, ...RULES[kty]]);
}

function problemOfFields(key: Key, rules: readonly [string, Rule][]): KeyProblem | undefined {
  const [field, rule] = rules.find(([, holds]) => holds(key) !== undefined) ?? [];
  return field === undefined ? undefined : { field, why: rule!(key)! };
}

/** The fields that Google takes, in one order. */
export function writtenKey(key: Key): Record<string, unknown> {
  return Object.fromEntries(KEY_FIELDS.value.filter((field) => Object.hasOwn(key, field)).map((field) => [field, key[field]]));
}
