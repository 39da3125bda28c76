import { IConstruct } from 'constructs';
import { TrustedWorkflowError } from '../../internal/errors';

/** What an engine has of its own, for the second net. */
export interface NetOptions<P extends IConstruct> {
  /** The parts of the app whose validations the engine runs apart: stages of CDK, stacks of cdktf. */
  readonly parts: () => P[];
  /** The construct whose validations run last, of those that run with the validations of a part or of the root. */
  readonly last: (at: IConstruct) => IConstruct;
  /** What is wrong with what a part will write. */
  readonly problems: (part: P) => TrustedWorkflowError[];
}

/**
 * The second net of an app, at synthesis: each part is looked at once, after its aspects and after all other validations, since one of
 * them may change what was checked. Parts with resources of this library are checked with their own validations, before the engine writes
 * them; all others with those of the root. It hangs on parts, so that taking a construct away takes no check away.
 *
 * This file is the only one that adds a validation. What it reports are errors of the catalogue, each with its place.
 */
export class SecondNet<P extends IConstruct> {
  private readonly covered = new Set<P>();

  constructor(root: IConstruct, private readonly options: NetOptions<P>) {
    this.hang(root, () => options.parts().filter((part) => !this.covered.has(part)));
  }

  /** Checks a part before it is written. */
  public cover(part: P): void {
    if (this.covered.has(part)) return;
    this.covered.add(part);
    this.hang(part, () => [part]);
  }

  private hang(at: IConstruct, parts: () => P[]): void {
    const { last, problems } = this.options;
    validateLast(at, last, () => parts().flatMap((part) => problems(part).map((problem) => problem.at(part.node.path).message)));
  }
}

/** Reports errors of the catalogue with the validations of one construct alone; each knows its place. */
export function reportWith(at: IConstruct, problems: () => readonly TrustedWorkflowError[]): void {
  at.node.addValidation({ validate: () => problems().map(({ message }) => message) });
}

/** The construct that is last is known when validations begin: no construct of the app comes after that. */
function validateLast(at: IConstruct, last: (at: IConstruct) => IConstruct, messages: () => string[]): void {
  const known = new WeakSet<IConstruct>([at]);
  let isDue = false;
  const validation = {
    validate: () => {
      const isNow = isDue;
      isDue = false;
      return isNow ? messages() : [];
    },
  };
  const begin = () => {
    isDue = true;
    const end = last(at);
    if (end === at) return validation.validate();
    if (!known.has(end)) end.node.addValidation(validation);
    known.add(end);
    return [];
  };
  at.node.addValidation({ validate: begin });
}
