import { CompiledTrust } from './compiled-trust';
import { IDeclaredProject } from './declared-project';

/** A token that comes close to a trusted workflow and must be refused. */
export interface NearMiss {
  /** What is different, for people: `a tag named like the branch`. */
  readonly name: string;
  /** The claims of the whole, consistent token. */
  readonly claims: Record<string, unknown>;
  /** Id of the requirement that it violates; `audience` and `issuer` stand for those two. */
  readonly violates: string;
}

/**
 * The user's statement of which runs of which CI system are trusted. One subclass per CI system.
 *
 * It is checked and compiled when it is constructed; it holds no cloud and needs no SDK.
 */
export abstract class TrustedWorkflow {
  /** Name of the trusted workflow, unique in an app: lower case letters, digits and single dashes, at most 40 characters. */
  public abstract readonly name: string;

  /** The checked, immutable form that every cloud renders from. Computed once. */
  public abstract compile(): CompiledTrust;

  /**
   * The claims of the tokens that the issuer mints for runs of this workflow, one for each way in.
   * @param audience the `aud` that the job asks for: the cloud's own
   */
  public abstract sampleTokens(audience: string): Record<string, unknown>[];

  /**
   * Tokens that differ from this workflow's own in one thing that it pins.
   * @param audience the `aud` that the job asks for: the cloud's own
   */
  public abstract nearMisses(audience: string): NearMiss[];

  /** The repositories or projects that it names, with what is known of their subjects. None where it names none in particular. */
  public get declaredProjects(): IDeclaredProject[] {
    return [];
  }
}
