import { ClaimMatcher, ClaimPattern } from '../../../src/claims';
import { GitHubIssuer, GitHubWorkflowProps } from '../../../src/issuers';
import { AwsPartition, PARTITIONS, render, writePolicy } from '../../../src/parties/aws';
import { Enforcement } from '../../../src/trust';
import { ACCOUNT, alternative, CLASSIC, DEPLOY, GITHUB, MAIN, OWNER, policyOf, trust, workflow } from '../../fixtures/aws';
import { HOLDABLE, HOLDABLE_ANYWHERE } from '../../fixtures/aws-workflows';

function enforcementsOf(props: Partial<GitHubWorkflowProps>, partition = AwsPartition.AWS): Enforcement[] {
  return render(workflow(props).compile(), { partition, account: ACCOUNT }).enforcements;
}

function how(props: Partial<GitHubWorkflowProps>, requirement: string): string | undefined {
  return enforcementsOf(props).find((enforcement) => enforcement.requirement === requirement)?.how;
}

test.each(Object.entries(HOLDABLE))('document: %s', (_, props) => {
  expect(policyOf(props)).toMatchSnapshot();
});

test.each(PARTITIONS)('document in partition %s', (partition) => {
  expect(policyOf(HOLDABLE['a customized subject with everything'], partition)).toMatchSnapshot();
});

test.each(Object.entries(HOLDABLE_ANYWHERE))('outside partition aws only sub and aud are keys: %s', (_, props) => {
  for (const partition of PARTITIONS.filter((each) => each !== AwsPartition.AWS)) {
    const keys = policyOf(props, partition).Statement.flatMap(({ Condition }) => Object.values(Condition).flatMap((block) => Object.keys(block)));
    expect(new Set(keys.map((key) => key.split(':').at(-1)))).toEqual(new Set(['aud', 'sub']));
  }
});

test.each(Object.entries(HOLDABLE))('trap 15: every statement compares aud exactly, and sub: %s', (_, props) => {
  const policy = policyOf(props);
  const prefix = policy.Statement[0].Principal.Federated.split(':oidc-provider/')[1];
  for (const { Condition, Effect } of policy.Statement) {
    expect(Effect).toBe('Allow');
    expect(Condition.StringEquals[`${prefix}:aud`]).toBe(props.audiences?.aws ?? 'sts.amazonaws.com');
    expect(Condition.StringEquals[`${prefix}:sub`] ?? Condition.StringLike[`${prefix}:sub`]).toBeDefined();
  }
});

test.each(Object.entries(HOLDABLE))('trap 14: positive operators only, exact and pattern never mixed: %s', (_, props) => {
  for (const { Condition } of policyOf(props).Statement) {
    expect(Object.keys(Condition).filter((operator) => !['StringEquals', 'StringLike'].includes(operator))).toEqual([]);
    for (const value of Object.values(Condition.StringLike ?? {}).flat()) expect(value.replace(/\$\{[*?$]\}/g, '')).toMatch(/[*?]/);
  }
});

test.each(Object.entries(HOLDABLE))('the same model gives the same bytes: %s', (_, props) => {
  expect(JSON.stringify(policyOf(props))).toBe(JSON.stringify(policyOf(props)));
});

test('the order of the refs does not matter', () => {
  const { refs = [] } = HOLDABLE['an environment, two branches and a reusable workflow'];
  const props = { environment: 'prod', reusableWorkflow: DEPLOY };
  expect(policyOf({ ...props, refs })).toEqual(policyOf({ ...props, refs: [...refs].reverse() }));
});

test('trap 6: a branch beside an environment is held by the key ref', () => {
  expect(how({ environment: 'prod', refs: [MAIN] }, 'environment')).toBe(`StringEquals ${GITHUB}:sub`);
  expect(how({ environment: 'prod', refs: [MAIN] }, 'ref')).toBe(`StringEquals ${GITHUB}:ref`);
});

test('trap 16: a reusable workflow never stands alone: the owner id is pinned in the same statement', () => {
  const [{ Condition }] = policyOf({ allRepositoriesOf: OWNER, environment: 'prod', reusableWorkflow: DEPLOY }).Statement;
  expect(Condition.StringEquals).toMatchObject({ [`${GITHUB}:repository_owner_id`]: '123456', [`${GITHUB}:job_workflow_ref`]: DEPLOY.matcher.exactValue });
});

test('a pattern in the subject is the weaker evidence: what it carries is compared by key too', () => {
  expect(how({ allRepositoriesOf: OWNER, environment: 'prod', reusableWorkflow: DEPLOY }, 'tenant')).toBe(`StringLike ${GITHUB}:sub and StringEquals ${GITHUB}:repository_owner_id`);
});

test('on a server of one\'s own the names stand in for the ids', () => {
  const how_ = enforcementsOf(HOLDABLE_ANYWHERE['a server of one\'s own']).find(({ requirement }) => requirement === 'repository')?.how;
  expect(how_).toContain('by the name (repository): as strong as the tenant pin beside it');
});

test('an issuer whose keys AWS does not expose: only sub and aud, and a gap for the rest', () => {
  const issuer = GitHubIssuer.dataResidency('octocorp', { enterpriseSlug: 'octocorp' });
  expect(() => policyOf({ environment: 'prod', refs: [MAIN], issuer })).toThrow(/cannot enforce "ref".*no condition key for it \[/);
});

const GAPS: [string, AwsPartition, string, Partial<GitHubWorkflowProps>, string][] = [
  ['trap 2: the event', AwsPartition.AWS, 'event', { environment: 'prod', events: ['push'] }, 'STS exposes no condition key for it ['],
  ['a classic subject outside partition aws', AwsPartition.AWS_CN, 'tenant', { repository: CLASSIC, refs: [MAIN] }, 'in this partition ['],
  ['an environment that may share its subject, outside partition aws', AwsPartition.AWS_CN, 'environment', { environment: 'a:b' }, 'in this partition ['],
  ['trap 17: two environments that share a subject, in GovCloud', AwsPartition.AWS_US_GOV, 'environment', { environment: 'a%3Ab' }, 'in this partition ['],
  ['a branch beside an environment, outside partition aws', AwsPartition.AWS_CN, 'ref', { environment: 'prod', refs: [MAIN] }, 'in this partition ['],
];

test.each(GAPS)('not enforceable: %s', (_, partition, requirement, props, why) => {
  const fails = () => policyOf(props, partition);
  expect(fails).toThrow(`AWS cannot enforce "${requirement}"`);
  expect(fails).toThrow(why);
});

test.each(GAPS)('acknowledged, it is left out and stays visible: %s', (_, partition, requirement, props) => {
  const acknowledge = [{ id: `aws/${requirement}`, reason: 'held by a deployment-branch policy', expires: '2027-01-31' }];
  const gap = enforcementsOf({ ...props, acknowledge }, partition).find((enforcement) => enforcement.requirement === requirement);
  expect(gap).toMatchObject({ enforced: false, acknowledged: { reason: 'held by a deployment-branch policy' } });
  expect(JSON.stringify(policyOf({ ...props, acknowledge }, partition))).not.toContain(`${GITHUB}:${requirement}"`);
});

test('a job without an environment cannot be told apart where a wildcard may swallow the environment: no negation stands in', () => {
  const fails = () => policyOf({ allRepositoriesOf: OWNER, refs: [MAIN] });
  expect(fails).toThrow('an Allow statement cannot safely ask that it is absent');
  expect(fails).toThrow("acknowledge: [{ id: 'aws/environment'");
});

test('an acknowledgement for another party does not count', () => {
  const acknowledge = [{ id: 'azure/event', reason: 'something else holds it', expires: '2027-01-31' }];
  expect(() => policyOf({ environment: 'prod', events: ['push'], acknowledge })).toThrow('cannot enforce "event"');
});

test('remedies come in order: the issuer\'s, partition aws, the acknowledgement', () => {
  const { remedies } = enforcementsOf({ repository: CLASSIC, refs: [MAIN], acknowledge: [{ id: 'aws/tenant', reason: 'nobody can rename us', expires: '2027-01-31' }] }, AwsPartition.AWS_CN)
    .find(({ requirement }) => requirement === 'tenant')!;
  expect(remedies[0]).toContain('GitHubRepository.immutable');
  expect(remedies[1]).toContain('partition aws');
});

test('a requirement that no condition serves is a gap', () => {
  const compiled = trust([alternative('repo:o@1/r@2:pull_request')], { requirements: [{ id: 'weather', text: 'the sun shines' }] });
  expect(() => render(compiled, { partition: AwsPartition.AWS, account: ACCOUNT })).toThrow('no condition on a claim serves it');
});

test('a tenant that nothing pins is an error', () => {
  const compiled = trust([{ subject: { matcher: ClaimMatcher.exact('repo:o/r:pull_request'), proves: [] }, conditions: [] }]);
  expect(() => render(compiled, { partition: AwsPartition.AWS, account: ACCOUNT })).toThrow('[aws-no-tenant-pin]');
});

test('two values for one key in one alternative are refused: a list would admit either', () => {
  const both = ['a', 'b'].map((value) => ({ claim: 'ref', matcher: ClaimMatcher.exact(value), requirement: 'tenant' }));
  const compiled = trust([alternative('repo:o@1/r@2:pull_request', both)]);
  expect(() => render(compiled, { partition: AwsPartition.AWS, account: ACCOUNT })).toThrow('[aws-two-conditions-one-key]');
});

test('an exact value and a pattern for one key are both asked for', () => {
  const both = [ClaimMatcher.exact('refs/heads/x'), ClaimMatcher.fitting(ClaimPattern.ofStars('refs/*'))]
    .map((matcher) => ({ claim: 'ref', matcher, requirement: 'tenant' }));
  const { document } = render(trust([alternative('repo:o@1/r@2:pull_request', both)]), { partition: AwsPartition.AWS, account: ACCOUNT });
  expect(writePolicy(document).Statement[0].Condition).toMatchObject({
    StringEquals: { [`${GITHUB}:ref`]: 'refs/heads/x' }, StringLike: { [`${GITHUB}:ref`]: 'refs/*' },
  });
});
