import { TrustChecks } from '../../src/checks';
import { IdentitySet } from '../../src/verify';
import { template } from '../cli/role-template';

const roles = (count: number, subject: (index: number) => string) => JSON.stringify({
  Resources: Object.fromEntries(Array.from({ length: count }, (_, index) => [`Role${index}`, template(`role-${index}`, subject(index)).Resources.Role])),
});
const findings = (content: string, path = 'a.template.json') => TrustChecks.of(IdentitySet.fromFiles([{ path, content }])).findings();

test('documents that say the same are judged once, and each identity has its findings', () => {
  const start = process.cpuUsage();
  const found = findings(roles(1000, () => 'repo:acme/shop:environment:prod'));
  const { user, system } = process.cpuUsage(start);
  expect(new Set(found.filter(({ rule }) => rule === 'name-without-id').map(({ identity }) => identity)).size).toBe(1000);
  expect((user + system) / 1_000_000).toBeLessThan(10);
});

test('the same files, the same findings, by file, place, severity and rule', () => {
  const content = roles(3, (index) => ['repo:acme@1/shop@2:pull_request', 'repo:acme/shop:environment:prod', 'repo:acme@1/shop@2:ref:refs/heads/*'][index]);
  const found = findings(content);
  expect(findings(content)).toEqual(found);
  expect(found.map(({ rule, severity, location }) => [location.pointer, severity, rule])).toEqual([
    ['/Resources/Role0', 'warning', 'proposed-changes'],
    ['/Resources/Role1', 'warning', 'name-without-id'],
    ['/Resources/Role1', 'note', 'classic-subject'],
    ['/Resources/Role1', 'note', 'environment-on-any-ref'],
    ['/Resources/Role2', 'error', 'admits-nobody'],
    ['/Resources/Role2', 'error', 'wildcard-as-text'],
  ]);
});

test('what a thousand roles may do, and the ways between them, take no time that grows with their square', () => {
  const policy = (index: number) => ({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['s3:Get*', 'iam:PassRole'], Resource: ['arn:aws:s3:::x/*', 'arn:aws:iam::111111111111:role/role-*'] },
      { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: [{ 'Fn::GetAtt': [`Role${(index + 1) % 1000}`, 'Arn'] }, `arn:aws:iam::111111111111:role/none-${index}-*`] },
    ],
  });
  const { Resources } = JSON.parse(roles(1000, () => 'repo:acme@1/shop@2:environment:prod')) as { readonly Resources: object };
  const policies = Array.from({ length: 1000 }, (_, index) => [`Policy${index}`, { Type: 'AWS::IAM::Policy', Properties: { PolicyName: 'p', Roles: [{ Ref: `Role${index}` }], PolicyDocument: policy(index) } }]);
  const content = JSON.stringify({ Resources: { ...Resources, ...Object.fromEntries(policies) as object } });
  const start = process.cpuUsage();
  const found = findings(content);
  const { user, system } = process.cpuUsage(start);
  expect(found.filter(({ rule }) => rule === 'way-to-other-identity')).toHaveLength(1000);
  expect((user + system) / 1_000_000).toBeLessThan(10);
});
