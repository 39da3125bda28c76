import { utf8Length } from '../../internal/bytes';
import * as errors from '../../internal/catalogue/gcp';
import { hexDigest } from '../../internal/digest';
import { Fact } from '../../internal/fact';
import { tokenEngine } from '../../internal/tokens';

const TOKEN = /(\$\{TfToken\[[^\]]+\]\})/;

/** A value that is checked here: a literal of neither engine. */
export function requireLiteral(what: string, value: string): string {
  const engine = tokenEngine(value);
  if (engine) throw errors.gcpTokenRefused(what, engine);
  return value;
}

/** Whether a value is a reference of cdktf, and nothing but that. Of aws-cdk none is ever taken. */
export function isReference(what: string, value: string): boolean {
  const engine = tokenEngine(value);
  if (engine === undefined) return false;
  if (engine !== 'cdktf') throw errors.gcpForeignToken(what, engine);
  if (value.replace(TOKEN, '') !== '') throw errors.gcpTokenRefused(`${what}, with text around it,`, engine);
  return true;
}

/** A literal of limited length. */
export function requireShort(what: string, value: string, limit: Fact<number>, unit: 'characters' | 'bytes'): string {
  const text = requireLiteral(what, value);
  const length = unit === 'bytes' ? utf8Length(text) : [...text].length;
  if (length > limit.value) throw errors.gcpTextTooLong(what, text, length, limit.value, unit);
  return text;
}

/** Part of a construct id that stands for some texts: short, and without the characters that ids and addresses do not take. */
export function shortHash(...texts: string[]): string {
  return hexDigest(JSON.stringify(texts), 8);
}
