import { applied, Exception } from '../../src/checks/exceptions';
import { Finding, FindingConfidence, FindingSeverity, Party, SourceLocation } from '../../src/trust';

const finding = (changed: Partial<Finding> = {}): Finding => ({
  rule: 'any-branch',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  party: Party.AWS,
  identity: 'deploy',
  message: 'm',
  attack: 'a',
  location: new SourceLocation({ file: 'a.json', pointer: '/Resources/Deploy' }),
  ...changed,
});
const exception = (changed: Partial<Exception> = {}): Exception => ({
  rule: 'any-branch',
  party: Party.AWS,
  file: 'a.json',
  identity: 'deploy',
  reason: 'r',
  expires: '2027-01-31',
  owner: 'platform',
  place: new SourceLocation({ file: 'lint.json', pointer: '/acknowledgements/0' }),
  ...changed,
});
const apply = (found: Finding[], exceptions: Exception[], today = '2027-01-31', asked = true) => (
  applied(found, { exceptions, severities: [], today, wasAsked: () => asked, fileOf: (file) => file }));
const rules = ({ findings }: { findings: readonly Finding[] }) => findings.map(({ rule }) => rule);

test('all that a rule finds at an identity, and nothing else', () => {
  const { findings, acknowledged } = apply([finding(), finding({ message: 'another' }), finding({ rule: 'any-tag' }), finding({ party: Party.GCP })], [exception()]);
  expect(acknowledged).toHaveLength(2);
  expect(findings.map(({ rule, party }) => [rule, party])).toEqual([['any-branch', 'gcp'], ['any-tag', 'aws']]);
});

test.each([
  ['on its last day', '2027-01-31', true, []],
  ['a day later', '2027-02-01', true, ['any-branch', 'expired-acknowledgement']],
  ['in another century, as text compares', '2100-01-01', true, ['any-branch', 'expired-acknowledgement']],
])('%s', (_what, today, asked, found) => expect(rules(apply([finding()], [exception()], today, asked))).toEqual(found));

test('what stands for nothing is unused, expired or not; where nobody asked, only expiry is told', () => {
  expect(rules(apply([], [exception()]))).toEqual(['unused-acknowledgement']);
  expect(rules(apply([], [exception()], '2028-01-01'))).toEqual(['unused-acknowledgement']);
  expect(rules(apply([], [exception()], '2027-01-01', false))).toEqual([]);
  expect(rules(apply([], [exception()], '2028-01-01', false))).toEqual(['expired-acknowledgement']);
});

test('of two for the same, one that still holds is enough', () => {
  for (const both of [[exception(), exception({ expires: '2020-01-01' })], [exception({ expires: '2020-01-01' }), exception()]]) {
    expect(rules(apply([finding()], both))).toEqual(['expired-acknowledgement']);
  }
});
