import { keepContents } from './contents';
import { keepDeciding } from './deciding';
import { calledBy } from './identity-reference';
import { readIdentities } from './parties';
import { joinModules, Parameters, readFile } from '../artifacts';
import { wrongKind } from '../internal/catalogue/props';
import { noFiles } from '../internal/catalogue/verify';
import { checkProps, having, isText } from '../internal/check-props';
import { isTrustedWorkflowError } from '../internal/errors';
import { Decision, Party, SourceLocation, Verdict } from '../trust';
import { TrustingIdentity } from '../trust/identity';

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
    const set = IdentitySet._fromFiles(files, parameters);
    parameters.checkNames();
    return set;
  }

  /**
   * The same of some of the files that parameters are meant for: whether their names are known is asked once all are read.
   * @internal
   */
  public static _fromFiles(files: ArtifactFile[], parameters: Parameters): IdentitySet {
    if (!Array.isArray(files) || files.length === 0) throw noFiles();
    files.forEach(checkFile);
    const read = files.map(({ path, content }) => readFile(content, path, parameters));
    if (read.every(({ companion }) => companion)) throw noFiles();
    // All at once: a provider may stand in another file than the roles that refer to it.
    const identities = readIdentities(joinModules(read.flatMap(({ resources }) => resources)));
    keepContents(identities, files, parameters.text);
    const order = new Map(files.map(({ path }, index) => [path, index]));
    const rank = ({ source }: TrustingIdentity) => order.get(source.file) ?? -1;
    return new IdentitySet(identities.sort((one, other) => rank(one) - rank(other)));
  }

  /**
   * The decision of one identity.
   * @internal
   */
  public static _decide(identity: TrustingIdentity, claims: Record<string, unknown>): Decision {
    return decideSafely(identity, claims);
  }

  /** Everything that a token can reach, in the order of the files. */
  public readonly identities: FoundIdentity[];

  private constructor(private readonly trusting: TrustingIdentity[]) {
    this.identities = trusting.map(({ party, identity, source }) => ({ party, identity, source }));
  }

  /**
   * The identities themselves.
   * @internal
   */
  public get _trusting(): TrustingIdentity[] {
    return this.trusting;
  }

  /** The decision of every identity on one token. */
  public decide(claims: Record<string, unknown>): Decision[] {
    checkClaims(claims);
    return this.trusting.map((identity) => decideSafely(identity, claims));
  }

  /**
   * The decisions of the identities of one name (a party each, or one in each of several files).
   * Throws for a name that no file holds.
   * @param identity its name, ARN, email, client id, `STACK/NAME`, file, or address in its file
   */
  public decideFor(identity: string, claims: Record<string, unknown>): Decision[] {
    checkClaims(claims);
    return calledBy(this.trusting, identity).map((one) => decideSafely(one, claims));
  }
}

/** What is too much to decide is not decided: the answer says so, and is neither of the other two. */
function decideSafely(identity: TrustingIdentity, claims: Record<string, unknown>): Decision {
  try {
    return keepDeciding({ ...identity.decide(claims), source: identity.source }, identity);
  } catch (error) {
    if (!isTrustedWorkflowError(error)) throw error;
    const because = [{ where: identity.source.text, text: error.text.problem, verdict: Verdict.UNKNOWN }];
    return { party: identity.party, identity: identity.identity, source: identity.source, verdict: Verdict.UNKNOWN, because };
  }
}

/** What is no token is refused everywhere, so that a test of a refusal would always pass. */
function checkClaims(claims: unknown): void {
  if (!having()(claims) || Array.isArray(claims)) throw wrongKind('claims', claims, "{ iss: 'https://token.actions.githubusercontent.com', aud: 'sts.amazonaws.com', sub: '...' }");
}

const isTexts = (value: unknown) => having()(value) && Object.values(value).every(isText);

function checkFile(file: unknown): void {
  const isFile = having('path', 'content')(file) && Object.values(file).every(isText);
  if (!isFile) throw wrongKind('files', file, "{ path: 'cdk.out/App.template.json', content: readFileSync(path, 'utf8') }");
}
