import { PERMISSION_RULES, RULES, TrustChecks } from '../../src/checks';
import { accountWith, identityWith, roleThatMay, SUBSCRIPTION } from '../../src/checks/permission-examples';
import { Example } from '../../src/checks/rule';
import { TokenClaims, TrustingIdentity } from '../../src/trust';
import { IdentitySet } from '../../src/verify';

/** What the rules on permissions say of an identity, and how often they ask whom it lets in. */
function judged({ artifact }: Example): { readonly found: readonly string[]; readonly asked: number } {
  let asked = 0;
  const counted = <Given extends unknown[], Answer>(call: (...given: Given) => Answer) => (...given: Given) => {
    asked += 1;
    return call(...given);
  };
  const identities = IdentitySet.fromFiles([{ path: 'example.tf.json', content: JSON.stringify(artifact) }])._trusting.map((one): TrustingIdentity => ({
    party: one.party,
    identity: one.identity,
    source: one.source,
    decide: counted((token: TokenClaims) => one.decide(token)),
    document: counted(() => one.document?.()),
    admitted: counted(() => one.admitted!()),
    permissions: () => one.permissions!(),
  }));
  const found = TrustChecks.ofIdentities(identities).findings(PERMISSION_RULES).map(({ rule }) => rule);
  return { found, asked };
}

test('they are all rules on permissions, and no others', () => {
  expect(PERMISSION_RULES.length).toBeGreaterThan(0);
  expect(PERMISSION_RULES).toEqual(RULES.filter(({ subject }) => subject === 'permission'));
});

test.each([
  ['AWS', roleThatMay('s3:GetObject', 'arn:aws:s3:::assets/*')], ['Azure', identityWith('Reader', SUBSCRIPTION)], ['Google Cloud', accountWith('roles/run.viewer')],
])('of an identity of %s that may do nothing of what they ask for, nobody asks whom it lets in', (_name, example) => {
  expect(judged(example)).toEqual({ found: [], asked: 0 });
});

test('of another one somebody does', () => {
  const { found, asked } = judged(roleThatMay('*', '*'));
  expect(found).toEqual(['administrator']);
  expect(asked).toBeGreaterThan(0);
});
