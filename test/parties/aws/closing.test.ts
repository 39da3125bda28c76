import { AwsPartition, closingRunbook, PARTITIONS, PolicyJson, readIdentities, render, sessionCut, stsAudience, writePolicy } from '../../../src/parties/aws';
import { policyLength } from '../../../src/parties/aws/render/check';
import { Verdict } from '../../../src/trust';
import { ACCOUNT, alternative, policyOf, resourcesOf, trust, workflow } from '../../fixtures/aws';
import { oracleAdmits } from '../../fixtures/aws-oracle';
import { HOLDABLE, HOLDABLE_ANYWHERE } from '../../fixtures/aws-workflows';

const options = (partition: AwsPartition) => ({ partition, account: ACCOUNT, closed: true });
const closedPolicyOf = (props: object, partition = AwsPartition.AWS) => writePolicy(render(workflow(props).compile(), options(partition)).document);
const decide = (policy: PolicyJson) => readIdentities(resourcesOf({ Resources: { Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: policy } } } }));

const anywhere = Object.entries(HOLDABLE_ANYWHERE).flatMap(([name, props]) => PARTITIONS.map((partition) => [`${name}, ${partition}`, props, partition] as const));
const inAws = Object.entries(HOLDABLE).map(([name, props]) => [name, props, AwsPartition.AWS] as const);

test.each([...inAws, ...anywhere])('a closed trust is the open one with Deny for Allow, so IAM takes what it took: %s', (_, props, partition) => {
  const open = policyOf(props, partition);
  expect(closedPolicyOf(props, partition)).toEqual({ ...open, Statement: open.Statement.map((statement) => ({ ...statement, Effect: 'Deny' })) });
});

test.each([...inAws, ...anywhere])('a closed trust refuses its own tokens and all others, for the evaluator and for the oracle: %s', (_, props, partition) => {
  const trusted = workflow(props);
  const audience = trusted.compile().audiences.aws ?? stsAudience(partition);
  const policy = closedPolicyOf(props, partition);
  const [identity] = decide(policy);
  const tokens = [...trusted.sampleTokens(audience), ...trusted.nearMisses(audience).map(({ claims }) => claims)];
  for (const token of tokens) {
    expect(identity.decide(token).verdict).toBe(Verdict.DENY);
    const provider = String(token.iss).replace('https://', '');
    const keys = Object.fromEntries(Object.entries(token).map(([claim, value]) => [`${provider}:${claim}`, String(value)]));
    expect(oracleAdmits(policy, provider, keys)).toBe(false);
  }
});

test('the explanation of a refusal names the Deny', () => {
  const trusted = workflow({ environment: 'prod' });
  const [identity] = decide(closedPolicyOf({ environment: 'prod' }));
  const { because } = identity.decide(trusted.sampleTokens('sts.amazonaws.com')[0]);
  expect(JSON.stringify(because)).toContain('Deny statement, which applies');
});

test('every requirement holds, an acknowledgement stays visible, and no gap stops the closing', () => {
  const pull = workflow({ pullRequests: true }).compile();
  const gap = { ...pull, requirements: [...pull.requirements, { id: 'runner', text: 'the runner is hosted' }], acknowledgements: [{ id: 'aws/runner', reason: 'r', expires: '2027-01-01' }] };
  const { enforcements } = render(gap, options(AwsPartition.AWS));
  expect(enforcements.every(({ enforced, how }) => enforced && how === 'closed: no token is admitted')).toBe(true);
  expect(enforcements.find(({ requirement }) => requirement === 'runner')?.acknowledged?.reason).toBe('r');
  const unpinned = trust([{ ...alternative('repo:o/r:environment:prod'), conditions: [] }]);
  expect(() => render(unpinned, { partition: AwsPartition.AWS, account: ACCOUNT })).toThrow('[aws-no-tenant-pin]');
  expect(() => render(unpinned, options(AwsPartition.AWS))).not.toThrow();
});

test('what IAM would refuse stops a closing too', () => {
  expect(() => render(trust([alternative('x'.repeat(256))]), options(AwsPartition.AWS))).toThrow('[aws-subject-length]');
});

test('a closed policy is one character a statement shorter', () => {
  const open = render(workflow({ environment: 'prod' }).compile(), { ...options(AwsPartition.AWS), closed: false }).document;
  expect(policyLength({ ...open, closed: true })).toBe(policyLength(open) - 1);
});

describe('the sessions', () => {
  test('while the trust is closed each one is cut, with a date and without', () => {
    const all = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] };
    expect(sessionCut({ closed: true })).toEqual(all);
    expect(sessionCut({ closed: true, revokeSessionsBefore: '2026-11-21T14:30:00Z' })).toEqual(all);
  });

  test('once it is open again, those from before a moment', () => {
    expect(sessionCut({ revokeSessionsBefore: '2026-11-21T14:30:00Z' })?.Statement).toEqual([
      { Effect: 'Deny', Action: '*', Resource: '*', Condition: { DateLessThan: { 'aws:TokenIssueTime': '2026-11-21T14:30:00Z' } } },
    ]);
    expect(sessionCut({})).toBeUndefined();
    expect(sessionCut({ closed: false })).toBeUndefined();
  });

  test.each(['2026-11-21T14:30:00Z', '2024-02-29T00:00:00Z', '2026-12-31T23:59:59Z'])('the moment %s passes', (moment) => {
    expect(() => sessionCut({ revokeSessionsBefore: moment })).not.toThrow();
  });

  test.each(['', '2026-11-21', '2026-11-21T14:30Z', '2026-11-21T14:30:00', '2026-11-21T14:30:00+01:00', '2026-11-21T14:30:00.000Z', '2026-02-29T00:00:00Z', '2026-11-21T24:00:00Z',
    '2026-11-21t14:30:00z', '2026-11-21T14:30:00Z\n', '${Token[TOKEN.1]}', '*'])('the moment %j is refused, closed or not', (moment) => {
    expect(() => sessionCut({ revokeSessionsBefore: moment })).toThrow('[aws-moment]');
    expect(() => sessionCut({ closed: true, revokeSessionsBefore: moment })).toThrow('[aws-moment]');
  });
});

test('the runbook: cut, close, look', () => {
  expect(closingRunbook('production', closedPolicyOf({ environment: 'it\'s ${x}' }))).toMatchSnapshot();
});
