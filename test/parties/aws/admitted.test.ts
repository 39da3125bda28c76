import * as fc from 'fast-check';
import { evaluate } from '../../../src/claims/formula-evaluate';
import { readIdentities } from '../../../src/parties/aws';
import { TokenClaims, Verdict } from '../../../src/trust';
import { AdmittedTokens } from '../../../src/trust/admitted';
import { TrustingIdentity } from '../../../src/trust/identity';
import * as tables from '../../cases/aws';
import { GITHUB, resourcesOf } from '../../fixtures/aws';
import { AwsCase, partiesOf } from '../../fixtures/aws-case';
import { claims, policy } from '../../fixtures/aws-policies';

const { ACCEPT, DENY, UNKNOWN } = Verdict;

function identityOf(document: object): TrustingIdentity | undefined {
  return readIdentities(resourcesOf({ Resources: { Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document } } } }))[0];
}

function formulasOf(identity: TrustingIdentity): AdmittedTokens {
  const admitted = identity.admitted!();
  if ('unknown' in admitted) throw admitted.unknown;
  return admitted;
}

/** What the formulas say of one token, in the words of a decision. */
function saidOf({ surely, perhaps }: AdmittedTokens, token: TokenClaims): Verdict {
  if (evaluate(surely, token) === true) return ACCEPT;
  return evaluate(perhaps ?? surely, token) === true ? UNKNOWN : DENY;
}

/** What the formulas take for granted of tokens, and say so. */
function isAsAssumed(token: TokenClaims): boolean {
  const { azp, sub = 'none at all', ...others } = token;
  return azp === undefined && typeof sub === 'string' && sub.length >= 6 && sub.length <= 255 && Object.values(others).every((value) => value === undefined || typeof value === 'string')
    && !Object.keys(others).some((claim) => claim.startsWith('https://aws.amazon.com/'));
}

test('property: what the formulas are sure of is what is decided, and what they cannot say is left open', () => {
  const seen = { same: 0, open: 0, [ACCEPT]: 0, [DENY]: 0 };
  fc.assert(fc.property(policy, fc.array(claims, { minLength: 8, maxLength: 8 }), (document, tokens) => {
    const identity = identityOf(document);
    if (!identity) return;
    const formulas = formulasOf(identity);
    for (const { amr, ...some } of tokens) {
      const token = { iss: `https://${GITHUB}`, aud: 'sts.amazonaws.com', sub: 'repo:o/r:x', event_name: 'push', head_ref: '', ...some };
      if (!isAsAssumed(token)) continue;
      const [decided, said] = [identity.decide(token).verdict, saidOf(formulas, token)];
      if (said !== UNKNOWN && said !== decided) expect({ said, document, token }).toEqual({ said: decided, document, token });
      seen[said === decided ? 'same' : 'open'] += 1;
      if (said === ACCEPT || said === DENY) seen[said] += 1;
    }
  }), { numRuns: 1000 });
  expect(seen[ACCEPT]).toBeGreaterThan(300);
  expect(seen[DENY]).toBeGreaterThan(300);
  expect(seen.open).toBeLessThan(seen.same / 4);
});

const all: [string, AwsCase][] = Object.entries(tables).flatMap(([table, cases]) => cases.map((one): [string, AwsCase] => [`${table}: ${one.name}`, one]));

test('every case of the decision tables: what the formulas are sure of is what is decided', () => {
  const wrong: string[] = [];
  const open: string[] = [];
  for (const [name, one] of all) {
    const { identity, token } = partiesOf(one);
    if (!isAsAssumed(token)) continue;
    const known = Object.fromEntries(Object.entries(token).filter(([, value]) => value !== undefined));
    const said = saidOf(formulasOf(identity), known);
    if (said !== one.verdict) (said === UNKNOWN ? open : wrong).push(`${name}: ${said}, not ${one.verdict}`);
  }
  expect(wrong).toEqual([]);
  // No pattern says these: numbers, dates, truth values and ARNs, the texts of claims beside each other, and what is not documented at all.
  expect(open.filter((line) => !/^(?:arn|date|numeric|variables):|Numeric|Bool|oaud|^sets: ForAnyValue:StringEquals "mfa" on "mfa"/.test(line))).toEqual([]);
});
