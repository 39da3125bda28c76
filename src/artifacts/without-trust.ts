import { JsonObject } from './formats/format';
import { parseLeniently } from './formats/lenient-json';
import { isPackageFile } from './formats/package-file';
import { isPermissionPolicy } from './formats/permission-policy';
import { isPipeline } from './formats/pipeline-file';
import { asObject } from './json';
import { isCompanion } from './read-artifact';

/** What a file is that lies among artifacts, and says nothing about trust. */
export enum WithoutTrust {
  /** What belongs to the app or to its engine: manifests, package files. Nobody looks for trust there. */
  COMPANION = 'companion',
  /** What a reader may take for trust: a permission policy, a pipeline. */
  OTHER = 'other',
}

/** Words without which no trust can be written, in any of the languages that have one. Percent-encoded policies keep them. */
const TRUST = /assume_?role_?policy|AssumeRoleWithWebIdentity|federated_?identity_?credential|workload_?identity_?pool|principal(?:Set)?:\/\/iam\.googleapis|attribute_?condition|issuer_?uri/i;

/** Whether a text that is in no known form could speak of trust all the same. */
export const mentionsTrust = (text: string) => TRUST.test(text);

/**
 * What a text that cannot be read as an artifact is, by its content, where it is known to hold no trust. Undefined where it may hold some:
 * for a template that was cut off, say.
 */
export function withoutTrust(text: string): WithoutTrust | undefined {
  const json = asObject(parseLeniently(text.startsWith('\ufeff') ? text.slice(1) : text));
  if (json) return ofObject(json);
  if (/^lockfileVersion:/m.test(text)) return WithoutTrust.COMPANION;
  return isPipeline(text) ? WithoutTrust.OTHER : undefined;
}

function ofObject(json: JsonObject): WithoutTrust | undefined {
  if (isCompanion(json) || isPackageFile(json)) return WithoutTrust.COMPANION;
  return isPermissionPolicy(json) ? WithoutTrust.OTHER : undefined;
}
