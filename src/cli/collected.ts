import { realpathSync } from 'node:fs';
import { attempt, readText } from './read-text';
import { UnusableFile } from './unusable';
import { folderTooLarge } from '../internal/catalogue/cli';
import { isTrustedWorkflowError } from '../internal/errors';
import { ArtifactFile } from '../verify';
import { FileKind, sortOut } from '../verify/shared';

/** What one command reads in all. */
const MAX_CHARACTERS = 256 * 1024 * 1024;

/** How many files were met, of each kind. */
export interface Counts { readonly artifacts: number; readonly skipped: number; readonly unusable: number }

/** Files as they are read, each sorted by what is in it. */
export class Collected {
  public readonly files: ArtifactFile[] = [];
  public readonly skipped: string[] = [];
  public readonly unusable: UnusableFile[] = [];
  /** Where files that were read lie, and whether they are artifacts. */
  private readonly known = new Map<string, boolean>();
  private characters = 0;
  private met = 0;

  /** How many artifacts were met, once more where they were met again; and how many others. Less those of before. */
  public counts(before: Counts = { artifacts: 0, skipped: 0, unusable: 0 }): Counts {
    return { artifacts: this.met - before.artifacts, skipped: this.skipped.length - before.skipped, unusable: this.unusable.length - before.unusable };
  }

  /** Runs a step. What cannot be read is noted, or what is not there; too much to be read ends everything. */
  public trying(shown: string, step: () => void, absent = false): void {
    try {
      step();
    } catch (error) {
      if (!isTrustedWorkflowError(error) || error.code === 'folder-too-large') throw error;
      this.unusable.push({ file: slashes(shown), error, absent });
    }
  }

  /** Reads a file that was not read before. `named`: by somebody who takes it for an artifact. */
  public read(path: string, shown: string, named: boolean): void {
    const real = attempt(shown, () => realpathSync(path));
    if (!this.known.has(real)) this.known.set(real, this.add({ path: slashes(shown), content: readText(path, shown) }, named));
    else if (this.known.get(real)) this.met += 1;
  }

  /** Sorts a file, and says whether it is an artifact. */
  public add(file: ArtifactFile, named: boolean): boolean {
    this.characters += file.content.length;
    if (this.characters > MAX_CHARACTERS) throw folderTooLarge(file.path, `${MAX_CHARACTERS} characters in all files`);
    const { kind, error } = sortOut(file);
    if (kind === FileKind.ARTIFACT) {
      this.files.push(file);
      this.met += 1;
    } else if (kind === FileKind.UNUSABLE || (kind === FileKind.UNKNOWN && named)) {
      this.unusable.push({ file: file.path, error: error!, absent: false });
    } else if (kind !== FileKind.COMPANION) {
      this.skipped.push(file.path);
    }
    return kind === FileKind.ARTIFACT;
  }
}

const slashes = (path: string) => path.replaceAll('\\', '/');
