import { Resource } from '../resource';
import { Text } from '../text';

/** The variables of a condition. One that names none compares nothing. */
const VARIABLE = /\b(?:assertion|attribute|google)\s*[.[]/;
/** A line of YAML or JSON: a key, and a colon behind it. */
const KEY = /^[ \t]*(?:- +)*["']?[\w$@./-]+["']?:(?:[ \t]|$)/m;

/** For people, as the other formats have one. */
export const GCP_CONDITION_NAME = 'the condition of a workload identity pool provider: CEL, alone in its file';

/** Whether a text is a bare CEL expression over the claims of a token. */
export function isCondition(text: string): boolean {
  return !/^\s*\{/.test(text) && VARIABLE.test(text) && !KEY.test(text);
}

/** A condition alone has no provider, no mapping and no issuer: a type of its own, which no engine has. */
export function readCondition(text: string, source: string): Resource[] {
  return [{ type: 'gcp.condition', id: source, source: `${source}#`, properties: { expression: Text.of(text.trim()) }, dependsOn: [] }];
}
