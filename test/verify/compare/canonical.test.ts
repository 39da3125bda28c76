import { IdentitySet } from '../../../src/verify';
import { canonical } from '../../../src/verify/compare/canonical';
import { HOST, identity, pool, role } from '../identities';

interface File { readonly path: string; readonly content: string }

const settledIn = (file: File) => IdentitySet.fromFiles([file])._trusting.map((one) => canonical(one)?.settled);
const replaced = (file: File, from: string, to: string): File => {
  expect(file.content).toContain(from);
  return { ...file, content: file.content.replace(from, to) };
};

const SUB = 'repo:acme@1/shop@2:environment:prod';
const ROLE = role({ StringEquals: { [`${HOST}:aud`]: 'sts.amazonaws.com', [`${HOST}:sub`]: SUB } });
const CREDENTIAL = identity(SUB);
const PROVIDER = pool("assertion.repository_id == '2'", 'attribute.repository_id/2', { 'attribute.repository_id': 'assertion.repository_id' });

// The condition of a provider is a text under the key under which a role has what decides whether it exists.
test.each([
  ['a role', ROLE, true],
  ['a role that a condition of its template makes', replaced(ROLE, '"Type":"AWS::IAM::Role"', '"Condition":"IsProd","Type":"AWS::IAM::Role"'), false],
  ['a credential', CREDENTIAL, true],
  ['a credential whose subject is of a variable', replaced(CREDENTIAL, SUB, '${var.subject}'), false],
  ['a credential that is there as often as a variable says', replaced(CREDENTIAL, '"audience":', '"count":"${var.count}","audience":'), false],
  ['an account behind a provider with a condition', PROVIDER, true],
  ['an account behind a provider with a condition of a variable', replaced(PROVIDER, "assertion.repository_id == '2'", '${var.condition}'), false],
  ['an account behind a provider that says "unsettled":', replaced(PROVIDER, "== '2'", "== '\\\"unsettled\\\":'"), true],
])('whether the file settles all of it: %s', (_, file, settled) => expect(settledIn(file)).toEqual([settled]));
