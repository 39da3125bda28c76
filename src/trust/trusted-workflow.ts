import { CompiledTrust } from './compiled-trust';

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
}
