import { RegionInfo } from 'aws-cdk-lib/region-info';
import { AwsPartition, claimKeys, hasPublicAuthority, isClaimKey, LIMITS, login, partitionNamed, partitionOfRegion, PARTITIONS, stsAudience } from '../../../src/parties/aws';
import { CHARSETS } from '../../../src/parties/aws/facts/limits';

test('every region that CDK knows is in the partition that CDK says', () => {
  expect(RegionInfo.regions.length).toBeGreaterThan(30);
  expect(RegionInfo.regions.filter(({ name, partition }) => partitionOfRegion(name) !== partition).map(({ name }) => name)).toEqual([]);
});

test('every partition that CDK knows is known', () => {
  expect(RegionInfo.regions.filter(({ partition }) => partitionNamed(partition!) === undefined)).toEqual([]);
  expect(partitionNamed('aws-moon')).toBeUndefined();
});

test('China has an audience of its own', () => {
  expect(Object.fromEntries(PARTITIONS.map((partition) => [partition, stsAudience(partition)]))).toEqual({
    'aws': 'sts.amazonaws.com',
    'aws-cn': 'sts.amazonaws.com.cn',
    'aws-us-gov': 'sts.amazonaws.com',
    'aws-eusc': 'sts.amazonaws.com',
    'aws-iso': 'sts.amazonaws.com',
    'aws-iso-b': 'sts.amazonaws.com',
    'aws-iso-e': 'sts.amazonaws.com',
    'aws-iso-f': 'sts.amazonaws.com',
  });
});

const TEN = ['actor', 'actor_id', 'enterprise_id', 'environment', 'job_workflow_ref', 'ref', 'repository', 'repository_id', 'repository_owner_id', 'workflow'];

test.each([
  ['token.actions.githubusercontent.com', TEN],
  ['token.actions.githubusercontent.com/octocorp', TEN],
  ['token.actions.octocorp.ghe.com', TEN],
  ['github.com/enterprises/octocorp', TEN],
  ['token.actions.githubusercontent.com/octocorp/more', []],
  ['token.actions.octocorp.ghe.com/octocorp', []],
  ['token.actions.a.b.ghe.com', []],
  ['evil-token.actions.githubusercontent.com', []],
  ['token.actions.githubusercontent.com.evil.example', []],
  ['github.example.com/_services/token', []],
  ['gitlab.example.com', []],
])('trap 2: the condition keys of %s', (provider, keys) => {
  expect([...claimKeys(provider, AwsPartition.AWS)]).toEqual(keys);
  expect([...claimKeys(provider, AwsPartition.AWS_CN)]).toEqual([]);
  expect([...claimKeys(provider, AwsPartition.AWS_US_GOV)]).toEqual([]);
});

test.each<[string, string, AwsPartition, boolean | undefined]>([
  ['repository_id', 'token.actions.githubusercontent.com', AwsPartition.AWS, true],
  ['event_name', 'token.actions.githubusercontent.com', AwsPartition.AWS, false],
  ['runner_environment', 'token.actions.githubusercontent.com', AwsPartition.AWS, false],
  ['email', 'token.actions.githubusercontent.com', AwsPartition.AWS, undefined],
  ['repository_id', 'token.actions.githubusercontent.com', AwsPartition.AWS_CN, undefined],
  ['event_name', 'token.actions.githubusercontent.com', AwsPartition.AWS_EUSC, undefined],
  ['sub', 'token.actions.githubusercontent.com', AwsPartition.AWS_CN, true],
  ['ref', 'token.actions.octocorp.ghe.com/octocorp', AwsPartition.AWS, undefined],
  ['runner_environment', 'gitlab.com', AwsPartition.AWS, true],
  ['environment', 'gitlab.com', AwsPartition.AWS, false],
  ['project_id', 'gitlab.example.com', AwsPartition.AWS, undefined],
  ['cluster_id', 'agent.buildkite.com', AwsPartition.AWS, true],
  ['oidc.circleci.com/project-id', 'oidc.circleci.com/org/1', AwsPartition.AWS, true],
  ['oidc.circleci.com/project-id', 'oidc.circleci.com/elsewhere/1', AwsPartition.AWS, undefined],
  ['terraform_run_phase', 'app.terraform.io', AwsPartition.AWS, undefined],
])('trap 2: whether %s is a key for %s in %s: %s', (claim, provider, partition, is) => {
  expect(isClaimKey(claim, provider, partition)).toBe(is);
});

test.each(['app.terraform.io', 'oidc.circleci.com/elsewhere/1'])('no document of ours names claims of %s', (provider) => {
  expect([...claimKeys(provider, AwsPartition.AWS)]).toEqual([]);
});

test.each([
  ['token.actions.githubusercontent.com', true], ['token.actions.octocorp.ghe.com/octocorp', true], ['gitlab.com', true],
  ['github.example.com/_services/token', false], ['gitlab.example.com', false],
])('trap 21: %s has a certificate of a public authority: %s', (provider, is) => {
  expect(hasPublicAuthority(provider)).toBe(is);
});

test('every limit and charset has a source and a date', () => {
  for (const { source, asOf } of [...Object.values(LIMITS), ...Object.values(CHARSETS)]) {
    expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    expect(asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
  }
});

const ROLE = { roleArn: 'arn:aws:iam::123456789012:role/production', region: 'eu-central-1' };

test('a login says all that a job needs', () => {
  const values = { 'role-arn': ROLE.roleArn, 'region': 'eu-central-1', 'audience': 'sts.amazonaws.com', 'session-seconds': '3600' };
  expect(login({ ...ROLE, audience: 'sts.amazonaws.com', sessionSeconds: 3600 })).toEqual({ party: 'aws', values });
});
