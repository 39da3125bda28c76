import * as fc from 'fast-check';
import { AwsPartition, claimKeys, PARTITIONS, PolicyJson, readIdentities, stsAudience } from '../../../src/parties/aws';
import { TokenClaims, TrustedWorkflow, Verdict } from '../../../src/trust';
import { TrustingIdentity } from '../../../src/trust/identity';
import { GITHUB, policyOf, resourcesOf, workflow } from '../../fixtures/aws';
import { oracleAdmits } from '../../fixtures/aws-oracle';
import { HOLDABLE, HOLDABLE_ANYWHERE } from '../../fixtures/aws-workflows';
import { cpu } from '../../fixtures/cpu';

function identityOf(policy: PolicyJson): TrustingIdentity {
  return readIdentities(resourcesOf({ Resources: { Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: policy } } } }))[0];
}

function audienceFor(trusted: TrustedWorkflow, partition: AwsPartition): string {
  return trusted.compile().audiences.aws ?? stsAudience(partition);
}

/** What a name cannot tell apart: the enforcement report says that the repository is held by its name there. */
const BY_NAME = ['the repository deleted and created again', 'the names given up and registered by a stranger'];

const anywhere = Object.entries(HOLDABLE_ANYWHERE).flatMap(([name, props]) => PARTITIONS.map((partition) => [`${name}, ${partition}`, props, partition] as const));
const inAws = Object.entries(HOLDABLE).map(([name, props]) => [name, props, AwsPartition.AWS] as const);

test.each([...inAws, ...anywhere])('admits its own tokens and refuses its near misses: %s', (_, props, partition) => {
  const trusted = workflow(props);
  const identity = identityOf(policyOf(props, partition));
  const audience = audienceFor(trusted, partition);
  for (const token of trusted.sampleTokens(audience)) expect(identity.decide(token).verdict).toBe(Verdict.ACCEPT);
  const misses = trusted.nearMisses(audience);
  expect(misses.length).toBeGreaterThan(4);
  const admitted = misses.filter(({ claims }) => identity.decide(claims).verdict !== Verdict.DENY);
  expect(admitted.map(({ name }) => name)).toEqual(trusted.compile().issuer.multiTenant ? [] : BY_NAME);
});

const CLAIMS = ['ref', 'environment', 'repository_id', 'repository_owner_id', 'job_workflow_ref', 'sub', 'aud', 'iss', 'enterprise_id'];
const samples = Object.values(HOLDABLE).flatMap((props) => [workflow(props)].flatMap((trusted) => [...trusted.sampleTokens('sts.amazonaws.com'), ...trusted.nearMisses('sts.amazonaws.com').map(({ claims }) => claims)]));
const mixed = fc.tuple(fc.constantFrom(...samples), fc.constantFrom(...samples), fc.subarray(CLAIMS, { maxLength: 3 }))
  .map(([token, other, claims]): TokenClaims => ({ ...token, ...Object.fromEntries(claims.map((claim) => [claim, other[claim]])) }));

/** The keys of the call, as AWS documents them: spelled here again, not taken from the code under test. */
function keysOf(token: TokenClaims): { provider: string; keys: Record<string, string> } {
  const provider = String(token.iss).replace('https://', '');
  const exposed = ['sub', 'aud', ...claimKeys(provider, AwsPartition.AWS)];
  return { provider, keys: Object.fromEntries(exposed.flatMap((claim) => typeof token[claim] === 'string' ? [[`${provider}:${claim}`, token[claim]]] : [])) };
}

test('property: the evaluator and an independent reading of IAM say the same of mixed tokens', () => {
  const policies = Object.values(HOLDABLE).map((props) => policyOf(props)).map((policy) => ({ policy, identity: identityOf(policy) }));
  let admitted = 0;
  fc.assert(fc.property(mixed, (token) => {
    for (const { policy, identity } of policies) {
      const { provider, keys } = keysOf(token);
      const expected = typeof token.iss === 'string' && typeof token.sub === 'string' && typeof token.aud === 'string' && oracleAdmits(policy, provider, keys);
      expect(identity.decide(token).verdict).toBe(expected ? Verdict.ACCEPT : Verdict.DENY);
      admitted += expected ? 1 : 0;
    }
  }), { numRuns: 300 });
  expect(admitted).toBeGreaterThan(50);
});

test('decisions are data: the comparison that refused names key, operator, expected and got', () => {
  const identity = identityOf(policyOf({ environment: 'prod' }));
  const [token] = workflow({ environment: 'prod' }).sampleTokens('sts.amazonaws.com');
  expect(identity.decide({ ...token, sub: 'repo:my-org@123456/my-repo@456789:environment:dev' })).toMatchSnapshot();
});

test('the evaluator decides thousands of tokens a second, on a busy machine too', () => {
  const identity = identityOf(policyOf({ environment: 'prod' }));
  const [token] = workflow({ environment: 'prod' }).sampleTokens('sts.amazonaws.com');
  for (let warm = 0; warm < 2000; warm++) identity.decide(token);
  const before = cpu();
  for (let count = 0; count < 5000; count++) identity.decide(token);
  expect(cpu() - before).toBeLessThan(1000);
});

test('a token of the workflow under another provider of the same host is refused', () => {
  const identity = identityOf(policyOf({ environment: 'prod' }));
  const [token] = workflow({ environment: 'prod' }).sampleTokens('sts.amazonaws.com');
  expect(identity.decide({ ...token, iss: `https://${GITHUB}/octocorp` }).verdict).toBe(Verdict.DENY);
});
