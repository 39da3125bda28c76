import { entry, show } from '../errors';

const ARTIFACTS = 'cdk-trusted-workflows decide --token token.json cdk.out cdktf.out';

/** A path that the system does not open. */
export const fileUnreadable = entry('file-unreadable', (path: string, why: string) => ({
  problem: `${show(path)} cannot be read`,
  got: why,
  allowed: 'a file or a folder that this user can read, or - for standard input',
  remedies: [ARTIFACTS],
}));

/** More than a synthesized file holds; reading it would take the memory of the machine. */
export const fileTooLarge = entry('file-too-large', (path: string, most: number) => ({
  problem: `${show(path)} is too large`,
  got: `more than ${most} bytes`,
  allowed: `at most ${most} bytes`,
  remedies: ['the files that hold the trust, one by one'],
}));

/** Bytes that are no text. */
export const fileNotText = entry('file-not-text', (path: string) => ({
  problem: `${show(path)} is not text`,
  got: 'bytes that are neither UTF-8 nor UTF-16 with a byte order mark',
  allowed: 'JSON or YAML in UTF-8',
  remedies: [ARTIFACTS],
}));

/** A folder that goes on and on. */
export const folderTooLarge = entry('folder-too-large', (path: string, most: string) => ({
  problem: `the folder ${show(path)} holds too much to be read`,
  got: `more than ${most}`,
  allowed: `at most ${most}`,
  remedies: ['the folder that the synthesis wrote: cdk.out or cdktf.out'],
}));

/** Several files, none of which can be used: `reasons` has a line for each. */
export const noUsableFile = entry('no-usable-file', (reasons: readonly string[]) => ({
  problem: 'none of the files can be used',
  details: reasons,
  got: `${reasons.length} files`,
  allowed: 'a file that holds trust, in one of the formats of docs/formats.md',
  remedies: [ARTIFACTS],
}));

/** Files that are read, and in which nobody looks for trust: manifests, package files, permission policies. */
export const filesWithoutTrust = entry('files-without-trust', (names: readonly string[]) => ({
  problem: 'nothing that was named can hold trust',
  got: names.map(show).join(', '),
  allowed: 'a template, a plan, a trust policy, or what a cloud answers; manifests, package files, permission policies and pipelines let nobody in',
  remedies: [ARTIFACTS],
}));

/** A folder in which nothing is an artifact. Without this error, every token would be refused by nobody. */
export const folderWithoutArtifacts = entry('folder-without-artifacts', (path: string, skipped: number) => ({
  problem: `the folder ${show(path)} holds no artifact`,
  got: skipped === 0 ? 'no JSON or YAML file' : `${skipped} JSON or YAML files, none of them of a known form`,
  allowed: 'a folder with synthesized templates, in it or below it; node_modules, assets and names that begin with a dot are left out',
  remedies: [ARTIFACTS],
}));

/** One stream cannot be two files. */
export const standardInputTwice = entry('standard-input-twice', () => ({
  problem: 'standard input is asked for more than once',
  got: '- in several places',
  allowed: '- once: for the token or for one artifact',
  remedies: [ARTIFACTS, 'cdk-trusted-workflows decide --token - cdk.out'],
}));

/** No identity, so no answer: "nobody admits the token" would be true of any text. */
export const noIdentityFound = entry('no-identity-found', (files: readonly string[]) => ({
  problem: 'nothing in the files trusts tokens of an OIDC issuer, so there is nobody to decide',
  got: files.length === 1 ? show(files[0]) : `${files.length} files, ${show(files[0])} the first`,
  allowed: 'files with a role, a managed identity, an application or a service account that an OIDC issuer\'s tokens can reach',
  remedies: [ARTIFACTS],
}));

/** A party that holds no identity of these files. */
export const noIdentityOfParty = entry('no-identity-of-party', (party: string, identities: readonly string[]) => ({
  problem: `no identity of ${party} is among those asked for`,
  got: identities.map(show).join(', '),
  allowed: 'a party that has one',
  remedies: ['no --party: every party is asked'],
}));

const COMPARE = 'cdk-trusted-workflows compare deployed cdk.out --expect equivalent';

/** A comparison has two sides. */
export const wrongNumberOfSides = entry('wrong-number-of-sides', (names: readonly string[]) => ({
  problem: 'a comparison has two sides',
  got: `${names.length} artifacts: ${names.map(show).join(', ')}`,
  allowed: 'two files or folders; one, whose clouds are compared with each other; or any number with --across, as one set',
  remedies: [COMPARE, 'cdk-trusted-workflows compare --across cdk.out cdktf.out --expect equivalent'],
}));

/** No pair, so no answer. */
export const nothingToCompare = entry('nothing-to-compare', (identities: readonly string[]) => ({
  problem: 'no identity has a counterpart of its name, so there is nothing to compare',
  got: identities.map(show).join(', '),
  allowed: 'identities that are paired by their name, or two that are named',
  remedies: ['cdk-trusted-workflows compare A B --identity-a deploy --identity-b deploy-production'],
}));

/** One of two names. */
export const identityWithoutCounterpart = entry('identity-without-counterpart', (identity: string) => ({
  problem: '--identity-a and --identity-b go together',
  got: show(identity),
  allowed: 'both, where names differ; --identity, where one name stands for both',
  remedies: ['--identity-a deploy --identity-b deploy-production', '--identity deploy'],
}));

/** Two ways of naming the same. */
export const identityAskedTwice = entry('identity-asked-twice', () => ({
  problem: '--identity does not go with --identity-a and --identity-b',
  got: 'both',
  allowed: '--identity, where one name stands for both; or the other two, where names differ',
  remedies: ['--identity deploy', '--identity-a deploy --identity-b deploy-production'],
}));
