import { entry, show } from '../errors';
import { nearest } from '../nearest';

/** Wrong answers that are listed. */
const MOST = 20;

/** A failing assertion. `details` are the explanation of the decision: expected and got, side by side. */
export const tokenNotAdmitted = entry('token-not-admitted', (token: string, refused: readonly string[], details: readonly string[]) => ({
  problem: `${token} is not admitted`,
  details,
  got: refused.join(', '),
  allowed: 'accept, from every identity in question',
  remedies: ["`forIdentity('...')`, where one of several identities is meant", 'the trusted workflow, where this run should be let in'],
}));

export const tokenNotRejected = entry('token-not-rejected', (token: string, admitted: readonly string[], details: readonly string[]) => ({
  problem: `${token} is not rejected`,
  details,
  got: admitted.join(', '),
  allowed: 'deny, from every identity in question; what the files do not settle is not rejected',
  remedies: ['a trusted workflow that pins what sets this run apart', "`forIdentity('...')`, where one of several identities is meant"],
}));

/** The wrong answers, a line each, and the explanation of the first one: the others are mostly wrong for the same cause. */
export const notExactly = entry('not-exactly-this-workflow', (workflow: string, wrong: readonly string[], first: readonly string[]) => ({
  problem: `the files do not admit exactly the runs of the trusted workflow ${show(workflow)}`,
  details: ['', ...wrong.slice(0, MOST), ...wrong.length > MOST ? [`and ${wrong.length - MOST} more`] : [], '', 'the first of them:', ...first, ''],
  got: `${wrong.length} wrong ${wrong.length === 1 ? 'answer' : 'answers'}`,
  allowed: 'its own tokens are accepted, its near misses are denied, but for gaps that it acknowledges',
  remedies: ["`forIdentity('...')`, where the files hold identities of other workflows too", 'a synthesis of the workflow as it is now'],
}));

/** The pairs that do not agree, a line each, and the witness of the first one. */
export const notInAgreement = entry('not-in-agreement', (pairs: readonly string[], first: readonly string[]) => ({
  problem: 'two files do not let in the same runs',
  details: ['', ...pairs.slice(0, MOST), ...pairs.length > MOST ? [`and ${pairs.length - MOST} more`] : [], '', ...first, ''],
  got: `${pairs.length} ${pairs.length === 1 ? 'pair' : 'pairs'} of identities that differ, or of which it is not known`,
  allowed: 'the same runs at every identity of one name',
  remedies: ['one trusted workflow for all of them', 'the repositories with their subject templates, as second argument', "`forIdentity('...')`, where one pair is meant"],
}));

export const noIdentityToAssert = entry('no-identity-to-assert', (what: string) => ({
  problem: `${what}, so that every assertion would hold of nothing`,
  got: 'no identity',
  allowed: 'files that hold an identity which trusts an OIDC issuer',
  remedies: ['the template of the stack that the trusted role, identity or pool is in'],
}));

/** A stack that has no identity, among those that have one. */
export const noIdentityOfStack = entry('no-identity-of-stack', (stack: string, known: readonly string[]) => ({
  problem: 'no identity in question is of this stack, so that every assertion would hold of nothing',
  got: show(stack),
  allowed: known.map(show).join(', '),
  remedies: [`trust.forStack('${nearest(stack, known) ?? known[0]}')`],
}));

/** A file that has no identity, among those that have one. */
export const noIdentityOfFile = entry('no-identity-of-file', (path: string, known: readonly string[]) => ({
  problem: 'no identity in question is of this file, so that every assertion would hold of nothing',
  got: show(path),
  allowed: known.map(show).join(', '),
  remedies: [`trust.forFile('${nearest(path, known) ?? known[0]}')`],
}));

export const noSynthesizedFiles = entry('no-synthesized-files', (folder: string) => ({
  problem: 'the folder holds no synthesized file',
  got: show(folder),
  allowed: 'a folder with templates below it, as cdk.out and cdktf.out have; manifests, assets and node_modules are left out',
  remedies: ['`app.synth()` before it is read'],
}));

export const folderUnreadable = entry('folder-unreadable', (path: string, why: string) => ({
  problem: `${show(path)} cannot be read`,
  got: why,
  allowed: 'a folder, or the files below it, that this user can read',
  remedies: ["TrustAssertions.fromFolder('cdk.out')", 'TrustAssertions.fromFolder(app.outdir)'],
}));
