import { ArtifactFile, IdentitySet } from './identity-set';
import { isAsset, mentionsTrust, WithoutTrust, withoutTrust } from '../artifacts';
import { isTrustedWorkflowError, TrustedWorkflowError } from '../internal/errors';

/** What a file among others turns out to be. */
export enum FileKind {
  /** Of a form that is read. */
  ARTIFACT = 'artifact',
  /** What belongs to the app, to its engine, or is deployed as it is. */
  COMPANION = 'companion',
  /** Known to hold no trust, as a permission policy or a pipeline. */
  OTHER = 'other',
  /** Of no form that is read, and without a word about trust. */
  UNKNOWN = 'unknown',
  /** It cannot be read, and may hold trust. */
  UNUSABLE = 'unusable',
}

/** A file that is no artifact, with the error of reading it as one. */
export interface SortedFile {
  readonly kind: FileKind;
  /** @default - none: it is an artifact, or a companion */
  readonly error?: TrustedWorkflowError;
}

/** Names that engines give to nothing but templates. */
const IS_TEMPLATE = /\.(?:template|tf)\.json$/;
/** Codes of files that were not read to their end, so that what they are may still be told by what is seen of them. */
const NOT_SETTLED = ['unknown-artifact', 'malformed-artifact', 'not-json', 'not-yaml', 'artifact-too-large', 'artifact-too-deep'];
const KINDS: Record<WithoutTrust, FileKind> = { [WithoutTrust.COMPANION]: FileKind.COMPANION, [WithoutTrust.OTHER]: FileKind.OTHER };

/** What a file is, by its content. Where that does not settle it, it is unusable, and its reader decides what follows. */
export function sortOut(file: ArtifactFile): SortedFile {
  const error = errorOf(file);
  if (error === undefined) return { kind: FileKind.ARTIFACT };
  return { kind: isAsset(baseName(file)) ? FileKind.COMPANION : kindOf(file, error), error };
}

function errorOf(file: ArtifactFile): TrustedWorkflowError | undefined {
  try {
    IdentitySet.fromFiles([file]);
    return undefined;
  } catch (error) {
    if (isTrustedWorkflowError(error)) return error;
    throw error;
  }
}

function kindOf(file: ArtifactFile, { code }: TrustedWorkflowError): FileKind {
  // a set of identities of it alone would be empty: what was read holds no trust.
  if (code === 'no-files') return FileKind.COMPANION;
  if (!NOT_SETTLED.includes(code)) return FileKind.UNUSABLE;
  const known = withoutTrust(file.content);
  if (known !== undefined) return KINDS[known];
  return code === 'unknown-artifact' && !mayBeTrust(file) ? FileKind.UNKNOWN : FileKind.UNUSABLE;
}

/** A file without content was cut off before its first character. */
const mayBeTrust = (file: ArtifactFile) => IS_TEMPLATE.test(file.path) || file.content.trim() === '' || mentionsTrust(file.content);

const baseName = ({ path }: ArtifactFile) => path.split(/[\\/]/).at(-1)!;
