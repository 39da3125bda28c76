import * as errors from '../../../internal/catalogue/gcp-tasks';
import { StatePlace } from '../../../parties/gcp/permissions';
import { isReference, requireLiteral } from '../text';

/** What a name may be made of. */
interface Format {
  readonly is: RegExp;
  readonly allowed: string;
  readonly example: string;
}

/** @see https://docs.cloud.google.com/artifact-registry/docs/repositories/create-repos (2026-11-28) */
export const REPOSITORY: Format = { is: /^[a-z][a-z0-9.-]{0,62}$/, allowed: '1 to 63 of a-z, 0-9, "-" and ".", beginning with a letter', example: 'app' };
/** @see https://docs.cloud.google.com/about/locations (2026-11-28) */
export const LOCATION: Format = { is: /^[a-z][a-z0-9-]{1,62}$/, allowed: 'a region or multi-region: a-z, 0-9 and "-"', example: 'europe-west1' };
/** @see https://docs.cloud.google.com/storage/docs/buckets#naming (2026-11-28) */
export const BUCKET: Format = { is: /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/, allowed: '3 to 222 of a-z, 0-9, "-", "_" and ".", without gs://', example: 'my-terraform-state' };
/** @see https://docs.cloud.google.com/secret-manager/docs/reference/rest/v1/projects.secrets/create (2026-11-28) */
export const SECRET: Format = { is: /^[A-Za-z0-9_-]{1,255}$/, allowed: '1 to 255 of A-Z, a-z, 0-9, "-" and "_"', example: 'api-token' };
/** @see https://docs.cloud.google.com/run/docs/deploying (2026-11-28) */
export const SERVICE: Format = { is: /^[a-z]([a-z0-9-]{0,47}[a-z0-9])?$/, allowed: '1 to 49 of a-z, 0-9 and "-", beginning with a letter, not ending with "-"', example: 'web' };

/** A name of that format, or a reference to one. */
export function requireName(what: string, name: string, { is, allowed, example }: Format): string {
  if (!isReference(what, name) && !is.test(name)) throw errors.gcpNameMalformed(what, name, allowed, example);
  return name;
}

/** What the names of objects are made of, where Terraform and a condition take them as they are; `path.Join` of the backend leaves them alone. */
const PREFIX = /^(?!\.{1,2}(?:\/|$))[^/]+(?:\/(?!\.{1,2}(?:\/|$))[^/]+)*$/;
const PLAIN = /^(?:(?![*?#[\]])[ -~]){1,900}$/;

/** A prefix of names of objects, with a slash behind it; empty where there is none. */
export function requirePrefix(prefix: string): string {
  const given = requireLiteral('prefix', prefix).replace(/\/$/, '');
  if (prefix !== '' && !(PREFIX.test(given) && PLAIN.test(given))) throw errors.gcpPrefixMalformed(prefix);
  return prefix === '' ? '' : `${given}/`;
}

/** A state, with its prefix as the backend takes it. @see https://developer.hashicorp.com/terraform/language/backend/gcs (2026-11-28) */
export const requireState = (bucket: string, prefix = ''): StatePlace => ({ bucket: requireName('bucket', bucket, BUCKET), prefix: requirePrefix(prefix) });
