import { Resource, Text, Value } from '../../../artifacts';
import { show } from '../../../internal/errors';
import { Field, Unsettled } from '../../../trust';
import { creatableIssuer, CREDENTIAL_NAME, CREDENTIALS_PER_IDENTITY, TEXT_LENGTH, wellFormedAudience } from '../facts';
import { ReadCredential, ReadIdentity } from '../read-document';

/** What of `lifecycle` changes neither whether a resource exists nor what it is. */
const HARMLESS_LIFECYCLE = new Set(['create_before_destroy', 'prevent_destroy', 'replace_triggered_by', 'precondition', 'postcondition']);

/** Why it is open whether a resource is there as its file says: what Terraform itself is told of it. `mayDrift` are attributes that decide nothing. */
export function unsettledByMeta({ id, properties }: Resource, mayDrift: readonly string[] = []): Unsettled[] {
  return [
    ...['count', 'for_each'].filter((name) => name in properties).map((name) => ({ unsettled: `${id} has ${name}: whether it exists, and how often, is decided at deploy time` })),
    ...blocksOf(properties.lifecycle).flatMap((block) => unsettledByLifecycle(id, block, mayDrift)),
  ];
}

/** A nested block is an object, or a list of such; anything else is not understood. */
function blocksOf(value: Value | undefined): Value[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function unsettledByLifecycle(id: string, block: Value, mayDrift: readonly string[]): Unsettled[] {
  if (typeof block !== 'object' || block === null || Array.isArray(block) || block instanceof Text) return [{ unsettled: `${id} has a lifecycle that is not understood here` }];
  return Object.entries(block).filter(([name]) => !HARMLESS_LIFECYCLE.has(name)).flatMap(([name, value]) => {
    if (name !== 'ignore_changes') return [{ unsettled: `${id} has lifecycle.${name}, which is not understood here` }];
    return blocksOf(value).every((attribute) => attribute instanceof Text && mayDrift.includes(attribute.literal ?? ''))
      ? []
      : [{ unsettled: `${id} has lifecycle.ignore_changes: what is deployed may stay as somebody changed it, whatever the file says` }];
  });
}

/** What is not settled of a credential, and what is only worth saying: a rule about creating it says nothing of one that is there. */
export function judged({ exists = false }: Resource, unsettled: readonly Unsettled[], refusals: readonly string[]): Judged {
  if (exists) return { exists, unsettled, notes: refusals.map(thereAllTheSame) };
  return { unsettled: [...unsettled, ...refusals.map((refusal) => ({ unsettled: refusal }))] };
}

type Judged = Pick<ReadCredential, 'unsettled' | 'exists' | 'notes'>;

const thereAllTheSame = (refusal: string) => `${refusal}; it is there all the same`;

/** Why Azure refuses to create a credential: the rules that rendering has. What is not settled has its own reason. */
export function refusalsOf(name: Field, issuer: Field, audience: Field, compared: Readonly<Record<string, Field>>): string[] {
  const texts = Object.entries({ issuer, ...compared, audience });
  return [
    ...broken(name, (text) => CREDENTIAL_NAME.value.test(text), 'name', 'has not 3 to 120 letters, digits, "-" and "_", a letter or digit first'),
    ...broken(issuer, creatableIssuer, 'issuer', 'is no https URL without blanks'),
    ...broken(audience, wellFormedAudience, 'audience', 'is empty or has blanks in it'),
    ...Object.entries(compared).flatMap(([what, text]) => broken(text, (value) => value.trim() !== '', what, 'is empty')),
    // How long an expression may be is not documented.
    ...texts.filter(([what]) => what !== 'expression').flatMap(([what, text]) => broken(text, fits, what, `is longer than ${TEXT_LENGTH.value} bytes`)),
  ];
}

function broken(field: Field, rule: (text: string) => boolean, what: string, why: string): string[] {
  return typeof field !== 'string' || rule(field) ? [] : [`Azure refuses to create it: its ${what} ${show(field)} ${why}`];
}

const fits = (text: string) => new TextEncoder().encode(text).length <= TEXT_LENGTH.value;

/** The document, with what is open about its owner said of each credential: too many of them, or an owner that may not be there. */
export function withUnsettledOwner<Document extends ReadIdentity>(document: Document, ofOwner: readonly Unsettled[]): Document {
  const { credentials, flexibleCredentials } = document;
  const count = credentials.length + (flexibleCredentials?.length ?? 0);
  const limit = CREDENTIALS_PER_IDENTITY.value;
  const isThere = [...credentials, ...flexibleCredentials ?? []].every(({ exists }) => exists);
  const refusal = `Azure refuses to create them all: ${count} credentials on one identity or application, which holds ${limit}`;
  const tooMany = count > limit && !isThere ? [{ unsettled: refusal }] : [];
  const unsettled = [...ofOwner, ...tooMany];
  if (unsettled.length === 0) return document;
  const add = <C extends Pick<ReadCredential, 'unsettled'>>(credential: C) => ({ ...credential, unsettled: [...credential.unsettled ?? [], ...unsettled] });
  return { ...document, credentials: credentials.map(add), ...flexibleCredentials ? { flexibleCredentials: flexibleCredentials.map(add) } : {} };
}
