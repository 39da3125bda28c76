import { Call, claimOf } from './call';
import { KeyState } from './key-value';
import { leaf } from './verdict';
import { Explanation, Verdict } from '../../../trust';
import { LIMITS } from '../facts/limits';

/** Claims by which a token asks for more than a session. */
const TAGS = 'https://aws.amazon.com/tags';
const SOURCE_IDENTITY = 'https://aws.amazon.com/source_identity';
const ROLES = 'https://aws.amazon.com/roles';

const REQUEST_TAG = 'aws:requesttag/';
const NOTHING: never[] = [];
const NO_TAGS: KeyState = { absent: `the token has no claim ${TAGS}` };

interface SessionTags {
  /** By key in lower case: tag keys ignore case. */
  readonly values: ReadonlyMap<string, string>;
  readonly keys: string[];
  readonly transitive: string[];
}

/** The actions that the trust policy has to allow besides the call itself. */
export function neededActions(call: Call): string[] {
  const [tags, identity] = [claimOf(call, TAGS), claimOf(call, SOURCE_IDENTITY)];
  if (tags === undefined && identity === undefined) return NOTHING;
  return [...tags === undefined ? [] : ['sts:TagSession'], ...identity === undefined ? [] : ['sts:SetSourceIdentity']];
}

/** How the keys of the session to be are read; undefined for all other keys. */
export function sessionKeys(key: string): ((call: Call) => KeyState) | undefined {
  if (key.startsWith(REQUEST_TAG)) return (call) => ofTags(call, ({ values }) => values.get(key.slice(REQUEST_TAG.length)) ?? { absent: 'the token sets no such tag' });
  if (key === 'aws:tagkeys') return (call) => ofTags(call, ({ keys }) => keys.length === 0 ? NO_TAGS : keys);
  if (key === 'sts:transitivetagkeys') return (call) => ofTags(call, ({ transitive }) => transitive.length === 0 ? { absent: 'no tag is transitive' } : transitive);
  if (key === 'sts:sourceidentity') return sourceIdentity;
  return key === 'sts:roleauthorizedbyidp' ? rolesClaim : undefined;
}

function ofTags(call: Call, read: (tags: SessionTags) => KeyState): KeyState {
  if (claimOf(call, TAGS) === undefined) return NO_TAGS;
  const tags = tagsOf(call);
  return tags ? read(tags) : { unsettled: `what STS makes of this claim ${TAGS} is not known` };
}

function sourceIdentity(call: Call): KeyState {
  const value = claimOf(call, SOURCE_IDENTITY);
  if (value === undefined) return { absent: `the token has no claim ${SOURCE_IDENTITY}` };
  return typeof value === 'string' ? value : { unsettled: `the claim ${SOURCE_IDENTITY} is not text` };
}

/** A role that the issuer did not name is not authorized by it; whether the key then says so or is absent is not documented. */
function rolesClaim(call: Call): KeyState {
  if (claimOf(call, ROLES) !== undefined) return { unsettled: `what STS makes of the claim ${ROLES} is not known` };
  return { unsettled: 'whether the key is false or absent without the claim is not known', candidates: ['false', { absent: 'the key may be absent' }] };
}

/** What a token's wish for tags, or for certain roles, comes to by itself. */
export function decideSession(call: Call): Explanation[] {
  const tags = claimOf(call, TAGS) !== undefined && !tagsOf(call);
  const roles = claimOf(call, ROLES) !== undefined;
  if (!tags && !roles) return NOTHING;
  return [
    ...tags ? [leaf('token', `what STS makes of this claim ${TAGS} is not known`, Verdict.UNKNOWN, { key: TAGS })] : [],
    ...roles ? [leaf('token', 'STS refuses roles that the token does not list, and the ARN of this one is not in the files', Verdict.UNKNOWN, { key: ROLES })] : [],
  ];
}

/** Tags in the documented form: `{ principal_tags: { key: ['value'] }, transitive_tag_keys: ['key'] }`. Undefined for any other. */
function tagsOf(call: Call): SessionTags | undefined {
  const claim = asObject(claimOf(call, TAGS));
  const tags = Object.entries(asObject(claim?.principal_tags) ?? {});
  const transitive = claim?.transitive_tag_keys ?? [];
  if (!claim || tags.length > LIMITS.sessionTags.value || !Array.isArray(transitive)) return undefined;
  const pairs = tags.map(([key, value]): [string, unknown] => [key, Array.isArray(value) && value.length === 1 ? value[0] : undefined]);
  if (!pairs.every(isTag) || !transitive.every((key): key is string => typeof key === 'string')) return undefined;
  const values = new Map(pairs.map(([key, value]) => [key.toLowerCase(), value]));
  return values.size < pairs.length ? undefined : { values, keys: pairs.map(([key]) => key), transitive };
}

function isTag(tag: [string, unknown]): tag is [string, string] {
  const [key, value] = tag;
  return typeof value === 'string' && key.length > 0 && key.length <= LIMITS.sessionTagKey.value && value.length <= LIMITS.sessionTagValue.value;
}

function asObject(value: unknown): { readonly [key: string]: unknown } | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as { [key: string]: unknown } : undefined;
}
