import { Call } from './call';
import { Absent, KeyState } from './key-value';
import { sessionKeys } from './session';
import { Fact } from '../../../internal/fact';

const GLOBAL = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';
const STS_KEYS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-sts';
const API = 'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html';

const UNSIGNED = 'the call is not signed with credentials of AWS';
const DIRECT = 'the call comes from no service of AWS';

/** Keys that no call of AssumeRoleWithWebIdentity has, and why: it is unsigned, no AWS service makes it, and its parameters are known. */
const ABSENT_KEYS: ReadonlyMap<string, Fact<string>> = new Map([
  ['aws:multifactorauthpresent', absence(UNSIGNED, GLOBAL)],
  ['aws:multifactorauthage', absence(UNSIGNED, GLOBAL)],
  ['aws:tokenissuetime', absence(UNSIGNED, GLOBAL)],
  ['aws:username', absence(UNSIGNED, GLOBAL)],
  ['aws:sourcearn', absence(DIRECT, GLOBAL)],
  ['aws:sourceaccount', absence(DIRECT, GLOBAL)],
  ['aws:sourceorgid', absence(DIRECT, GLOBAL)],
  ['aws:sourceorgpaths', absence(DIRECT, GLOBAL)],
  ['aws:calledvia', absence(DIRECT, GLOBAL)],
  ['aws:calledviafirst', absence(DIRECT, GLOBAL)],
  ['aws:calledvialast', absence(DIRECT, GLOBAL)],
  ['sts:externalid', absence('a call with a web identity has no parameter for it', API)],
  ['sts:awsservicename', absence('it belongs to GetServiceBearerToken', STS_KEYS)],
  ['sts:durationseconds', absence('it belongs to GetServiceBearerToken', STS_KEYS)],
]);

/** Prefixes of keys that other ways to a session have. */
const OTHER_FEDERATIONS = /^(?:saml|graph\.facebook\.com|www\.amazon\.com|cognito-identity\.amazonaws\.com|accounts\.google\.com):/;

/** How a key that is no claim of the issuer is read; undefined for keys that are none of AWS either. */
export function requestState(key: string): ((call: Call) => KeyState) | undefined {
  const session = sessionKeys(key);
  if (session) return session;
  const known = ABSENT_KEYS.get(key);
  if (known) return constant({ absent: known.value });
  if (OTHER_FEDERATIONS.test(key)) return constant({ absent: 'the key is absent for this issuer: it belongs to another federation' });
  return /^(?:aws|sts):/.test(key) ? constant({ unsettled: `${key} depends on the request, not on the token` }) : undefined;
}

function constant(state: Absent | { readonly unsettled: string }): () => KeyState {
  return () => state;
}

function absence(why: string, source: string): Fact<string> {
  return { value: `the key is absent in every call with a web identity: ${why}`, source, asOf: '2026-11-21' };
}
