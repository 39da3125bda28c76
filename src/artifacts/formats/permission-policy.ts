import { AWS_TRUST_POLICY } from './aws-trust-policy';
import { JsonObject } from './format';
import { asObject } from '../json';

/** Elements that say who may, in any case of letters: a policy that has one lets principals in, or tries to. */
const PRINCIPAL = /^(?:not)?principal$/i;

/** Whether an object is an IAM policy that says what an identity may do: each of its statements names actions, and none a principal. */
export function isPermissionPolicy(json: JsonObject): boolean {
  if (!AWS_TRUST_POLICY.recognises(json)) return false;
  const statements: unknown[] = [json.Statement].flat();
  return statements.length > 0 && statements.every((statement) => isPermission(asObject(statement)));
}

function isPermission(statement: JsonObject | undefined): boolean {
  const keys = Object.keys(statement ?? {});
  const actions = [statement?.Action ?? statement?.NotAction].flat();
  // Somebody who allows this without a principal has forgotten one.
  const forgotten = actions.some((action) => /^sts:AssumeRoleWith/i.test(String(action)));
  return keys.some((key) => key === 'Action' || key === 'NotAction') && !keys.some((key) => PRINCIPAL.test(key)) && !forgotten;
}
