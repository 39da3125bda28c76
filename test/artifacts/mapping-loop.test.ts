import { readArtifact } from '../../src/artifacts';

test('mappings that name themselves are unknown, not read for ever', () => {
  const levels = 30;
  const next = (level: number) => ({ 'Fn::Join': ['', [{ 'Fn::FindInMap': ['M', `l${level}`, 'k'] }, { 'Fn::FindInMap': ['M', `l${level}`, 'k'] }]] });
  const Mappings = { M: Object.fromEntries(Array.from({ length: levels }, (_, level) => [`l${level}`, { k: level === levels - 1 ? 'end' : next(level + 1) }])) };
  const Resources = { Role: { Type: 'AWS::IAM::Role', Properties: { RoleName: { 'Fn::FindInMap': ['M', 'l0', 'k'] }, Path: { 'Fn::FindInMap': ['M', `l${levels - 1}`, 'k'] } } } };
  const [role] = readArtifact({ Mappings, Resources }, 'x.json');
  expect(String(role.properties.RoleName)).toMatch(/^<.*FindInMap/);
  expect(String(role.properties.Path)).toBe('end');
});

test('a text of two million pieces is read', () => {
  const text = '$'.repeat(2_000_000);
  const [account] = readArtifact({ resource: { google_service_account: { a: { account_id: text } } } }, 'cdk.tf.json');
  expect(String(account.properties.account_id)).toHaveLength(2_000_000);
});
