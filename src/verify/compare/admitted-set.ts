import { answer, Asked, noneInBoth, noneOnlyIn, withoutWitness } from './answer';
import { sameness } from './canonical';
import { Comparison, ComparisonAnswer, WitnessedComparison } from './comparison';
import { Side, sideOfIdentity, sideOfWorkflow } from './side';
import { ambiguousIdentity } from '../../internal/catalogue/verify';
import { checkProps, having, listOf, PropertyKinds } from '../../internal/check-props';
import { IDeclaredProject, Party, TrustedWorkflow } from '../../trust';
import { TrustingIdentity } from '../../trust/identity';
import { otherDoorInWords } from '../../trust/other-door';
import { isUnsettled } from '../../trust/unsettled';
import { calledBy, toldApart } from '../identity-reference';
import { IdentitySet } from '../identity-set';
import { findScope } from '../scope/find-scope';
import { FoundScope } from '../scope/found-scope';
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
   * @param party the cloud, where several have an identity of this name
   */
  public static ofIdentity(set: IdentitySet, identity: string, party?: Party): AdmittedSet {
    const asked = party === undefined ? set._trusting : set._trusting.filter((one) => one.party === party);
    const found = calledBy(asked, identity);
    if (found.length > 1) throw ambiguousIdentity(identity, toldApart(found, asked));
    return AdmittedSet._of(found[0]);
  }

  /**
   * The same of an identity at hand.
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

  /** Whether the other lets in every token that this one lets in, now and over time. */
  public implies(other: AdmittedSet, options: CompareOptions = {}): Comparison {
    return withoutWitness(this.impliesWithWitness(other, options));
  }

  /** The same with a token that only this one lets in. */
  public impliesWithWitness(other: AdmittedSet, options: CompareOptions = {}): WitnessedComparison {
    return this.asOne(other, this.compare(other, options, [noneOnlyIn(this.side, other.side)]));
  }

  /** Whether both let in the same tokens, now and over time. */
  public equivalent(other: AdmittedSet, options: CompareOptions = {}): Comparison {
    return withoutWitness(this.equivalentWithWitness(other, options));
  }

  /** The same with a token that only one of them lets in. */
  public equivalentWithWitness(other: AdmittedSet, options: CompareOptions = {}): WitnessedComparison {
    return this.asOne(other, this.compare(other, options, [noneOnlyIn(this.side, other.side), noneOnlyIn(other.side, this.side)]));
  }

  /** Whether no token gets in at both, now and over time. */
  public disjoint(other: AdmittedSet, options: CompareOptions = {}): Comparison {
    return withoutWitness(this.disjointWithWitness(other, options));
  }

  /** The same with a token that gets in at both. */
  public disjointWithWitness(other: AdmittedSet, options: CompareOptions = {}): WitnessedComparison {
    return this.compare(other, options, [noneInBoth(this.side, other.side)]);
  }

  /** How far the runs reach that it lets in: some runs, a repository, an organization, everybody. Decided over all tokens that the issuer can mint. */
  public scope(options: CompareOptions = {}): TrustScope {
    return this._findScope(options).scope;
  }

  /** The tokens that it lets in, in words: a line for each way in, at most 20. What the files leave open is among them. */
  public inWords(): string {
    return admittedInWords(this.side.admitted);
  }

  /**
   * The scope, and whose runs they are.
   * @internal
   */
  public _findScope(options: CompareOptions = {}): FoundScope {
    const projects = projectsOf(options);
    return findScope(this.side, declaredIn(projects, this.side));
  }

  /** Whatever is not settled in it, one and the same document is the same. */
  private asOne({ side: other }: AdmittedSet, compared: WitnessedComparison): WitnessedComparison {
    const same = compared.answer === ComparisonAnswer.YES ? undefined : sameness(this.side.document, other.document);
    if (same === undefined) return compared;
    const assumptions = same === 'open' ? ['what the files leave open is the same on both sides, as the files are'] : [];
    return { answer: ComparisonAnswer.YES, because: 'both documents say the same', assumptions };
  }

  private compare({ side: other }: AdmittedSet, options: CompareOptions, asked: Asked[]): WitnessedComparison {
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
function besideDoors(one: Side, other: Side, compared: WitnessedComparison): WitnessedComparison {
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
