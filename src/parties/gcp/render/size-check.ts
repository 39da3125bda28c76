import { Labels } from './labels';
import { MappedParts, sizeKey } from './mapped-bytes';
import { subjectBytes } from './subject-bytes';
import { gcpMappedTooLarge } from '../../../internal/catalogue/gcp';
import { TrustedWorkflowError } from '../../../internal/errors';
import { ClaimCondition, CompiledIssuer, CompiledTrust } from '../../../trust';
import { LIMITS } from '../facts/limits';

/** What is mapped, as far as its size goes. */
export interface Mapped {
  readonly parts: MappedParts;
  readonly labels: Labels;
}

interface Sized {
  readonly workflow: string;
  readonly issuer: CompiledIssuer;
  readonly conditions: readonly ClaimCondition[];
}

const SUBJECT = 'google.subject';
const { value: LIMIT } = LIMITS.mappedBytes;

/**
 * Holds the tokens of every workflow of a pool to what Google maps of one token: each is mapped by the attributes of all the others too,
 * so that one workflow more can lock another one out.
 */
export class SizeCheck {
  /** Of the alternatives that are alike, the first. */
  private readonly alternatives = new Map<string, Sized>();

  /** The most bytes that a token of any of the workflows maps to. */
  public largest(mapped: Mapped): number {
    return Math.max(0, ...[...this.alternatives.values()].map((sized) => bytesOf(sized, mapped)));
  }

  /** With one more workflow; `alone` is what a pool of its own would map. Throws where the tokens of a workflow get too large. Nothing changes before the commit. */
  public prepare({ name, issuer, alternatives }: CompiledTrust, mapped: Mapped, before: Mapped, alone: () => Mapped): () => void {
    const added = alternatives.map(({ conditions }) => ({ workflow: name, issuer, conditions }));
    const isAsBefore = mapped.parts === before.parts && mapped.labels.bytes === before.labels.bytes;
    const tooLarge = [...added, ...isAsBefore ? [] : this.alternatives.values()].find((sized) => bytesOf(sized, mapped) > LIMIT);
    if (tooLarge) throw refusal(tooLarge, bytesOf(tooLarge, mapped), added, alone());
    return () => added.forEach((sized) => {
      const key = sizeKey(sized.conditions);
      if (!this.alternatives.has(key)) this.alternatives.set(key, sized);
    });
  }
}

function bytesOf({ conditions, issuer }: Sized, { parts, labels }: Mapped): number {
  return SUBJECT.length + subjectBytes(issuer) + parts.bytesFor(conditions, issuer.url) + labels.bytes;
}

/** A second pool helps where the added workflow fits into one of its own. */
function refusal(tooLarge: Sized, bytes: number, added: readonly Sized[], alone: Mapped): TrustedWorkflowError {
  const lonely = Math.max(...added.map((sized) => bytesOf(sized, alone)));
  const [{ workflow }] = added;
  return lonely > LIMIT ? gcpMappedTooLarge(workflow, lonely, LIMIT) : gcpMappedTooLarge(tooLarge.workflow, bytes, LIMIT, workflow);
}
