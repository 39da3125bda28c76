import { Resource, Value } from '../../../../artifacts';
import { IdentityPermissions, SessionLength } from '../../../../trust';
import { LIMITS } from '../../facts/limits';
import { ignores } from '../terraform';
import { describe, literalOf } from '../value';

/** What it is called in CloudFormation and in Terraform. */
const NAMES = ['MaxSessionDuration', 'max_session_duration'];
const FIX = 'set MaxSessionDuration (max_session_duration) to what is allowed, or less';
const LISTED = 'what lists the role does not tell its longest session';

/** The longest session of a role. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html (2026-11-28): 3600 where nothing is said */
export function sessionOf(role: Resource): Pick<IdentityPermissions, 'session' | 'longest'> {
  const value = NAMES.map((name) => role.properties[name]).find((one) => one !== undefined && one !== null);
  const seconds = secondsOf(value);
  const stated = seconds === undefined ? {} : { session: { value: seconds, source: role.source } };
  return { ...stated, longest: { ...longest(role, value, seconds), fix: FIX } };
}

function longest(role: Resource, value: Value | undefined, seconds: number | undefined): Omit<SessionLength, 'fix'> {
  if (ignores(role, ['max_session_duration'])) return { open: 'with lifecycle.ignore_changes it may stay as somebody else made it' };
  if (seconds !== undefined) return { seconds };
  if (value !== undefined) return { open: describe(value) };
  return role.exists === true ? { open: LISTED } : { seconds: LIMITS.sessionSecondsLeast.value };
}

function secondsOf(value: Value | undefined): number | undefined {
  const seconds = typeof value === 'number' ? value : Number(literalOf(value) ?? NaN);
  return Number.isSafeInteger(seconds) ? seconds : undefined;
}
