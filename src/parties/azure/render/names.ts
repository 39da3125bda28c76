import { hexDigest } from '../../../internal/digest';
import { CREDENTIAL_NAME_LENGTH } from '../facts/limits';

/** Hex digits of the digest that keeps names apart: 48 bits. */
const DIGEST_LENGTH = 12;

/** A digest of texts, none of which can run into the next. */
export function digest(...texts: string[]): string {
  return hexDigest(JSON.stringify(texts), DIGEST_LENGTH);
}

/** Text as letters, digits, `_` and single dashes. */
export function slug(text: string): string {
  return text.replace(/[^a-zA-Z0-9_]+/g, '-').replace(/^-+|-+$/g, '');
}

/**
 * Name of the credential for one subject or expression: the workflow, what is readable of the subject, and a digest of issuer and
 * subject or expression. A name cannot be changed and such a pair is unique, so a name never depends on the other credentials:
 * adding a subject renames none. Without the digest `release/1` and `release-1` would share a name.
 */
export function credentialName(workflow: string, issuer: string, compared: string, readable: string = compared): string {
  const end = `-${digest(issuer, compared)}`;
  const start = slug(`${workflow}-${readable}`).slice(0, CREDENTIAL_NAME_LENGTH.value - end.length);
  return start.replace(/[-_]+$/, '') + end;
}
