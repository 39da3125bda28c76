import * as fc from 'fast-check';
import { readIdentities } from '../../../src/parties/aws';
import { TokenClaims, Verdict } from '../../../src/trust';
import { GITHUB, resourcesOf } from '../../fixtures/aws';
import { oracleAdmits, OracleKeys } from '../../fixtures/aws-oracle';
import { CLAIMS, claims, policy } from '../../fixtures/aws-policies';

/** The keys of the call, as AWS documents them; an empty list is no value. */
function keysOf(token: TokenClaims): OracleKeys {
  const exposed = Object.entries(token).filter(([name, value]) => (name in CLAIMS || name === 'sub' || name === 'aud') && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(exposed.map(([name, value]) => [`${GITHUB}:${name}`, value as string | string[]]));
}

test('property: the evaluator and an independent reading of IAM agree on whole policies', () => {
  const seen = { [Verdict.ACCEPT]: 0, [Verdict.DENY]: 0, [Verdict.UNKNOWN]: 0 };
  fc.assert(fc.property(policy, fc.array(claims, { minLength: 5, maxLength: 5 }), (document, tokens) => {
    const [identity] = readIdentities(resourcesOf({ Resources: { Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document } } } }));
    for (const some of tokens) {
      const token = { iss: `https://${GITHUB}`, aud: 'sts.amazonaws.com', sub: 'repo:o/r:x', event_name: 'push', head_ref: '', ...some };
      // A role that trusts no web identity at all is no identity.
      const verdict = identity?.decide(token).verdict ?? Verdict.DENY;
      seen[verdict] += 1;
      const expected = oracleAdmits(document, GITHUB, keysOf(token)) ? Verdict.ACCEPT : Verdict.DENY;
      if (verdict !== expected) expect(verdict).toBe(expected);
    }
  }), { numRuns: 1500 });
  expect(seen[Verdict.ACCEPT]).toBeGreaterThan(1000);
  expect(seen[Verdict.DENY]).toBeGreaterThan(1000);
});
