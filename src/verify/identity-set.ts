import { decideAt } from './decide-at';
import { calledBy } from './identity-reference';
import { readFiles, ReadFiles } from './read-files';
import { Parameters } from '../artifacts';
import { wrongKind } from '../internal/catalogue/props';
import { checkProps, having, isText } from '../internal/check-props';
import { Decision, Party, SourceLocation, StaticKey, TrustedProvider, TrustingIdentity } from '../trust';

/** A synthesized file, as text. Reading it is the caller's business: this room touches no files. */
export interface ArtifactFile {
  /** Where it comes from; explanations name it. */
  readonly path: string;
  /** Its text. */
  readonly content: string;
}

/** What is known of files beside their text. */
export interface IdentitySetProps {
  /**
   * Values for what the files leave to a deployment, by name: parameters and pseudo parameters of CloudFormation (`AWS::AccountId`),
   * parameters of ARM, variables of Terraform. `STACK:NAME` is the one of one stack. A value beats a default. Lists as the tools take
   * them: `a,b` for CloudFormation, JSON for the others.
   * @default - none: what depends on a parameter is unknown
   */
  readonly parameters?: { readonly [name: string]: string };
}

/** An identity found in the files. */
export interface FoundIdentity {
  /** The party. */
  readonly party: Party;
  /** The role, managed identity or service account, as its file names it. */
  readonly identity: string;
  /** Where it stands. */
  readonly source: SourceLocation;
}

/**
 * What synthesized files trust, read back from the files themselves, never from the model that produced them.
 *
 * Decides tokens as the clouds would. Signatures and expiry are not checked, nor is what a template does not hold: service
 * control policies, deny policies, permission boundaries.
 */
export class IdentitySet {
  /**
   * Reads templates, plans, and what the command lines of the clouds print; docs/formats.md lists the formats, which are told apart by
   * content. References inside a file are followed, and inside of a folder of Terraform's `.tf.json` files, which are one configuration, overrides
   * merged; what a file does not settle stays unknown. Throws for no files at all, which would refuse every token, for files none of which can
   * hold trust, for text in no format that is read, and for a parameter that no file has.
   */
  public static fromFiles(files: ArtifactFile[], props: IdentitySetProps = {}): IdentitySet {
    checkProps<IdentitySetProps>('IdentitySet.fromFiles', props, { parameters: { is: isTexts, write: "{ Stage: 'prod' }" } });
    const parameters = new Parameters(props.parameters);
    const { identities, ...beside } = readFiles(files, parameters);
    parameters.checkNames();
    return new IdentitySet(identities, beside);
  }

  /** Everything that a token can reach, in the order of the files. */
  public readonly identities: FoundIdentity[];

  /** What the files bring in and do not hold, for people: nested stacks of CloudFormation whose templates are not among them. */
  public readonly notHeld: string[];

  private constructor(private readonly trusting: TrustingIdentity[], private readonly beside: Omit<ReadFiles, 'identities'>) {
    this.notHeld = beside.notHeld;
    this.identities = trusting.map(({ party, identity, source }) => ({ party, identity, source }));
  }

  /**
   * The identities themselves, for the rest of this room.
   * @internal
   */
  public get _trusting(): TrustingIdentity[] {
    return this.trusting;
  }

  /**
   * The providers of issuers that stand in the files, for the rooms after this one.
   * @internal
   */
  public get _providers(): readonly TrustedProvider[] {
    return this.beside.providers;
  }

  /**
   * Credentials that do not expire, made in the same files, for the rooms after this one.
   * @internal
   */
  public get _keys(): readonly StaticKey[] {
    return this.beside.keys;
  }

  /** The decision of every identity on one token. */
  public decide(claims: Record<string, unknown>): Decision[] {
    checkClaims(claims);
    return this.trusting.map((identity) => decideAt(identity, claims));
  }

  /**
   * The decisions of the identities of one name (a party each, or one in each of several files).
   * Throws for a name that no file holds.
   * @param identity its name, ARN, email, client id, `STACK/NAME`, file, or address in its file
   */
  public decideFor(identity: string, claims: Record<string, unknown>): Decision[] {
    checkClaims(claims);
    return calledBy(this.trusting, identity).map((one) => decideAt(one, claims));
  }
}

/** What is no token is refused everywhere, so that a test of a refusal would always pass. */
function checkClaims(claims: unknown): void {
  if (!having()(claims) || Array.isArray(claims)) throw wrongKind('claims', claims, "{ iss: '...', aud: 'sts.amazonaws.com', sub: '...' }");
}

const isTexts = (value: unknown) => having()(value) && Object.values(value).every(isText);
