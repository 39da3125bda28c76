import { entry, show } from '../errors';

export const notJson = entry('not-json', (path: string, why: string) => ({
  problem: `a file is not JSON: ${show(why)}`,
  got: show(path),
  allowed: 'a CloudFormation template (*.template.json) or a Terraform JSON configuration (cdk.tf.json), as synthesized',
  remedies: ['the file in cdk.out or cdktf.out, untouched'],
}));

export const noFiles = entry('no-files', () => ({
  problem: 'an estate without files refuses every token, so a test of it would always pass',
  got: 'no files',
  allowed: 'one synthesized file or more',
  remedies: ["Estate.fromFiles([{ path, content: readFileSync(path, 'utf8') }])"],
}));

export const unknownIdentity = entry('unknown-identity', (identity: string, known: readonly string[]) => ({
  problem: 'no identity of this name in the files',
  got: show(identity),
  allowed: known.length === 0 ? 'none: the files hold no identity that trusts an OIDC issuer' : known.map(show).join(', '),
  remedies: ['one of the names in `estate.identities`'],
}));
