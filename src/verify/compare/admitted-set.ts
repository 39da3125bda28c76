import { answer, Asked, noneInBoth, noneOnlyIn } from './answer';
import { sameness } from './canonical';
import { Comparison, ComparisonAnswer } from './comparison';
import { Side, sideOfIdentity, sideOfWorkflow } from './side';
import { checkProps, having, isText, listOf, PropertyKinds } from '../../internal/check-props';
import { IDeclaredProject, isUnsettled, otherDoorInWords, Party, TrustedWorkflow, TrustingIdentity } from '../../trust';
import { oneCalled } from '../identity-reference';
import { IdentitySet } from '../identity-set';
import { findScope } from '../scope/find-scope';
import { TrustScope } from '../scope/trust-scope';
import { admittedInWords } from '../scope/words';

/** What a comparison may take for granted. */
export interface CompareOptions {
  /**
   * Repositories, or projects of another CI system, with their ids, names and subjects. Of all others everything is possible that the issuer
   * lets its users choose.
   * @default - those of the trusted workflows that are compared
   */
  readonly projects?: IDeclaredProject[];
}

/** Which of several identities of one name. */
export interface IdentityOptions {
  /** Its cloud. @default - one cloud alone has an identity of this name */
  readonly party?: Party;
}

/**
 * The tokens that somebody lets in: a trusted workflow as it is meant, or an identity as synthesized files have it.
 *
 * Two sets are compared over all tokens that the issuer can mint, exactly, with a token to show for each "no". Across clouds the audience
 * is left out, since it differs on purpose.
 */
export class AdmittedSet {
  /** What a trusted workflow means. */
  public static ofWorkflow(workflow: TrustedWorkflow): AdmittedSet {
    return new AdmittedSet(sideOfWorkflow(workflow));
  }

  /**
   * What an identity of some files lets in. Throws for a name that the files do not hold, or hold more than once.
   * @param identity its name, ARN, email, client id, `STACK/NAME` or file
   */
  public static ofIdentity(set: IdentitySet, identity: string, options: IdentityOptions = {}): AdmittedSet {
    checkProps('AdmittedSet.ofIdentity', options, { party: { is: isText, write: 'Party.AWS' } });
    return AdmittedSet._of(oneCalled(set._trusting, identity, options.party));
  }

  /**
   * The same of an identity at hand, for the rest of this room.
   * @internal
   */
  public static _of(identity: TrustingIdentity, name?: string): AdmittedSet {
    return new AdmittedSet(sideOfIdentity(identity, name));
  }

  /** Whose tokens they are. */
  public readonly name: string;

  private constructor(private readonly side: Side) {
    this.name = side.name;
  }

  /** Whether the other lets in every token that this one lets in, now and over time; where not, with a token that only this one lets in. */
  public implies(other: AdmittedSet, options: CompareOptions = {}): Comparison {
    return this.asOne(other, this.compare(other, options, [noneOnlyIn(this.side, other.side)]));
  }

  /** Whether both let in the same tokens, now and over time; where not, with a token that only one of them lets in. */
  public equivalent(other: AdmittedSet, options: CompareOptions = {}): Comparison {
    return this.asOne(other, this.compare(other, options, [noneOnlyIn(this.side, other.side), noneOnlyIn(other.side, this.side)]));
  }

  /** Whether no token gets in at both, now and over time; where one does, with it. */
  public disjoint(other: AdmittedSet, options: CompareOptions = {}): Comparison {
    return this.compare(other, options, [noneInBoth(this.side, other.side)]);
  }

  /** How far the runs reach that it lets in: some runs, a repository, an organization, everybody. Decided over all tokens that the issuer can mint; unknown where others get in too, who show none. */
  public scope(options: CompareOptions = {}): TrustScope {
    const projects = projectsOf(options);
    return findScope(this.side, declaredIn(projects, this.side)).scope;
  }

  /** The tokens that it lets in, in words: a line for each way in, at most 20. What the files leave open is among them. */
  public inWords(): string {
    return admittedInWords(this.side.admitted);
  }

  /** Whatever is not settled in it, one and the same document is the same. */
  private asOne({ side: other }: AdmittedSet, compared: Comparison): Comparison {
    const same = compared.answer === ComparisonAnswer.YES ? undefined : sameness(this.side.document, other.document);
    if (same === undefined) return compared;
    const assumptions = same === 'open' ? ['what the files leave open is the same on both sides, as the files are'] : [];
    return { answer: ComparisonAnswer.YES, because: 'both documents say the same', assumptions };
  }

  private compare({ side: other }: AdmittedSet, options: CompareOptions, asked: Asked[]): Comparison {
    const projects = projectsOf(options);
    const compared = besideDoors(this.side, other, answer(asked, declaredIn(projects, this.side, other)));
    if (this.side.party === undefined || other.party === undefined || this.side.party === other.party) return compared;
    const [own, others] = [this.side, other].map(audiencesOf);
    const shared = own.filter((audience) => others.includes(audience));
    const audiences = [...own.map((audience) => `${this.name}: ${audience}`), ...others.map((audience) => `${other.name}: ${audience}`)];
    return { ...compared, audiences, ...shared.length === 0 ? {} : { sharedAudiences: shared } };
  }
}

/** What is proved of tokens is no answer where others come in at one side alone, who show none. */
function besideDoors(one: Side, other: Side, compared: Comparison): Comparison {
  const [own, others] = [one, other].map(({ otherDoors = [] }) => [...new Set(otherDoors.map(otherDoorInWords))].sort());
  const only = [...own.filter((door) => !others.includes(door)), ...others.filter((door) => !own.includes(door))];
  if (compared.answer !== ComparisonAnswer.YES || only.length === 0 || one.party === undefined || one.party !== other.party) return compared;
  return { ...compared, answer: ComparisonAnswer.UNKNOWN, because: `the same tokens get in, but one of them lets in others too, who show no token: ${only.join('; ')}` };
}

const audiencesOf = ({ admitted }: Side) => isUnsettled(admitted) ? [] : admitted.audiences;

const NONE: IDeclaredProject[] = [];
const OPTIONS: PropertyKinds<CompareOptions> = { projects: { is: listOf(having('ciSystem')), write: '[repository]' } };

/** What is declared. A project that is none would declare nothing, in silence. */
function projectsOf(options: CompareOptions): IDeclaredProject[] {
  checkProps('CompareOptions', options, OPTIONS);
  return options.projects ?? NONE;
}

/** What the options declare is the same list for all pairs of a set of identities, so that an issuer can remember what it made of it. */
function declaredIn(projects: IDeclaredProject[], ...sides: Side[]): IDeclaredProject[] {
  return sides.every(({ declared }) => declared.length === 0) ? projects : [...sides.flatMap(({ declared }) => declared), ...projects];
}
