import { disagreements } from './agreement';
import { mistakesAt } from './exactly';
import { explainAll } from './explain';
import { readFolder } from './read-folder';
import { SubjectIdentity } from './subject-identity';
import { ICloudStage, ISynthesizedTemplate } from './synthesized';
import { TestToken } from './test-token';
import { Parameters } from '../artifacts';
import { wrongKind } from '../internal/catalogue/props';
import { noIdentityOfFile, noIdentityOfStack, noIdentityToAssert, notExactly, notInAgreement, tokenNotAdmitted, tokenNotRejected } from '../internal/catalogue/testing';
import { ambiguousIdentity } from '../internal/catalogue/verify';
import { having, isText, listOf } from '../internal/check-props';
import { Decision, Party, TrustedWorkflow, TrustingIdentity, Verdict } from '../trust';
import { ArtifactFile, CompareOptions } from '../verify';
import { calledBy, fileOf, isOfFile, readFiles, stackOf, toldApart } from '../verify/shared';

/**
 * Assertions on what synthesized files trust, for the tests of your own app, in any test framework: an assertion that does not hold throws,
 * with the explanation of the decision.
 *
 * Each assertion is made of every identity in question: all in the files, until `forIdentity`, `forStack`, `forFile` or `forParty` choose some. `unknown` is neither
 * admitted nor rejected. Signatures and expiry are not checked, nor is what the files do not hold.
 */
export class TrustAssertions {
  /**
   * Of a CDK template: `Template.fromStack(stack)`. Throws where no identity in it trusts an OIDC issuer.
   * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.assertions.Template.html
   */
  public static fromTemplate(template: ISynthesizedTemplate): TrustAssertions {
    if (!having('toJSON')(template)) throw wrongKind('template', template, 'Template.fromStack(stack)');
    return this.fromFiles([{ path: 'template.json', content: JSON.stringify(template) }]);
  }

  /** Of all templates of an App or Stage of aws-cdk-lib, which is synthesized. */
  public static fromStage(stage: ICloudStage): TrustAssertions {
    if (!having('synth')(stage)) throw wrongKind('stage', stage, 'app');
    const assembly: unknown = stage.synth();
    if (!having('directory')(assembly)) throw wrongKind('stage', stage, 'an App or Stage of aws-cdk-lib; for cdktf: TrustAssertions.fromFolder(app.outdir)');
    return this.fromFolder(String((assembly as { directory: unknown }).directory));
  }

  /** Of a cdktf stack, as text: `Testing.synth(stack)`. */
  public static fromSynth(content: string): TrustAssertions {
    if (!isText(content)) throw wrongKind('content', content, 'Testing.synth(stack)');
    return this.fromFiles([{ path: 'cdk.tf.json', content }]);
  }

  /**
   * Of all artifacts below a folder: `cdk.out`, `cdktf.out`. What engines write beside templates is told from them by its content; code and
   * assets are left out. Throws where there is none, and for a file that may hold trust and cannot be read.
   */
  public static fromFolder(folder: string): TrustAssertions {
    if (!isText(folder)) throw wrongKind('folder', folder, "'cdk.out'");
    return this.fromFiles(readFolder(folder));
  }

  /** Of files of any format that `IdentitySet` reads. */
  public static fromFiles(files: ArtifactFile[]): TrustAssertions {
    const identities = readFiles(files, new Parameters()).identities.map((identity) => new SubjectIdentity(identity));
    if (identities.length === 0) throw noIdentityToAssert('the files hold no identity that trusts an OIDC issuer');
    return new TrustAssertions(identities);
  }

  private readonly trusting: TrustingIdentity[];

  private constructor(private readonly identities: SubjectIdentity[]) {
    this.trusting = identities.map(({ trusting }) => trusting);
  }

  /**
   * The same of the identity of one name: a role, managed identity, application or service account, one of each cloud. Throws for a name that
   * none has, and for one that several of a cloud have: a role `deploy` in three accounts is three identities.
   * @param name as its file names it, `STACK/NAME`, or its ARN, email, client id or object id, as far as its file tells them
   */
  public forIdentity(name: string): TrustAssertions {
    const called = new Set(calledBy(this.trusting, name));
    const twice = [...called].filter((one) => [...called].some((other) => other !== one && other.party === one.party));
    if (twice.length > 0) throw ambiguousIdentity(name, toldApart(twice, this.trusting));
    return new TrustAssertions(this.identities.filter(({ trusting }) => called.has(trusting)));
  }

  /**
   * The same of the identities of one stack. Throws for a stack that has none.
   * @param stack its name: `App` of `App.template.json`, `prod` of `stacks/prod/cdk.tf.json`; of another file, its name without the extension
   */
  public forStack(stack: string): TrustAssertions {
    const there = this.identities.filter(({ trusting }) => stackOf(trusting) === stack);
    if (there.length === 0) throw noIdentityOfStack(stack, [...new Set(this.identities.map(({ trusting }) => stackOf(trusting)))]);
    return new TrustAssertions(there);
  }

  /**
   * The same of the identities of one file. Throws for a file that has none.
   * @param path as it was read, or the end of it: `Prod.template.json`
   */
  public forFile(path: string): TrustAssertions {
    const there = this.identities.filter(({ trusting }) => isOfFile(trusting, path));
    if (there.length === 0) throw noIdentityOfFile(path, [...new Set(this.identities.map(({ trusting }) => fileOf(trusting)))]);
    return new TrustAssertions(there);
  }

  /** The same of the identities of one cloud. Throws where it has none. */
  public forParty(party: Party): TrustAssertions {
    const there = this.identities.filter((identity) => identity.party === party);
    if (there.length === 0) throw noIdentityToAssert(`no identity in question is of ${party}`);
    return new TrustAssertions(there);
  }

  /** Every identity in question accepts the token. Throws otherwise, with what was expected and got. */
  public admits(token: TestToken): TrustAssertions {
    checkToken(token);
    const others = this.identities.map((identity) => identity.decide(token)).filter(({ verdict }) => verdict !== Verdict.ACCEPT);
    if (others.length > 0) throw tokenNotAdmitted(`${token}`, others.map(answer), explainAll(others));
    return this;
  }

  /**
   * Every identity in question denies the token, whatever audience its job asks for: the cloud's own, and each that the files name.
   * Throws otherwise, with all that was compared.
   */
  public rejects(token: TestToken): TrustAssertions {
    checkToken(token);
    const others = this.identities.flatMap((identity) => identity.decideAny(token).find(({ verdict }) => verdict !== Verdict.DENY) ?? []);
    if (others.length > 0) throw tokenNotRejected(`${token}`, others.map(answer), explainAll(others));
    return this;
  }

  /**
   * Every identity in question accepts the own tokens of a trusted workflow and denies each of its near misses, but for those of a requirement
   * that the workflow acknowledges for that cloud. The jobs ask for the audience that the workflow chose, or for the cloud's own.
   */
  public admitsExactly(workflow: TrustedWorkflow): TrustAssertions {
    if (!having('compile', 'sampleTokens', 'nearMisses')(workflow)) throw wrongKind('workflow', workflow, 'the trusted workflow');
    const mistakes = this.identities.flatMap((identity) => mistakesAt(identity, workflow));
    if (mistakes.length > 0) throw notExactly(workflow.name, mistakes.map(({ text }) => text), mistakes[0].lines);
    return this;
  }

  /**
   * Every identity in question lets in the same runs as the one of the same name among the others: over all tokens that their issuers can mint, as long
   * as names stay with their ids. Across clouds the audience is left out. Throws otherwise, with a token that only one of two lets in, and where
   * that is not settled.
   * @param options projects whose subjects are declared; of all others everything is possible
   */
  public agreesWith(others: TrustAssertions, options: CompareOptions = {}): TrustAssertions {
    if (!having('identities')(others)) throw wrongKind('others', others, "TrustAssertions.fromFolder('cdktf.out')");
    const found = disagreements(this.identities, others.identities, options);
    if (found.length > 0) throw notInAgreement(found.map(({ text }) => text), found[0].lines);
    return this;
  }
}

function checkToken(token: TestToken): void {
  if (!having('claims')(token) || !listOf(having())([token])) throw wrongKind('token', token, "GitHubToken.push(repository, GitRef.branch('main')), or TestToken.ofClaims({...})");
}

function answer({ verdict, party, identity }: Decision): string {
  return `${verdict} from ${party} ${JSON.stringify(identity)}`;
}
