import { ExistingProvider, AwsFleetBudget, TrustedProvider, TrustedStackSet, TrustPolicy } from '../../../src/constructs/aws';
import { newStack, workflow } from '../../fixtures/aws';

const ISSUER = { issuerUrl: 'https://github.example.com/_services/token' };
const WRONG: [string, string, object][] = [
  ['a misspelled audience', 'unknown-property', { ...ISSUER, audience: ['x'] }],
  ['no issuer', 'missing-property', { audiences: ['x'] }],
  ['one audience without a list', 'wrong-kind-of-value', { ...ISSUER, audiences: 'x' }],
  ['null for thumbprints', 'wrong-kind-of-value', { ...ISSUER, thumbprints: null }],
];

test.each(WRONG)('what the provider cannot take is refused before anything is made, and told where: %s', (_, code, props) => {
  const stack = newStack();
  const make = () => Reflect.construct(TrustedProvider, [stack, 'Provider', props]) as TrustedProvider;
  expect(make).toThrow(new RegExp(`\\[${code}\\][^]*where:   Stack/Provider`));
  expect(stack.node.children).toEqual([]);
});

const one = workflow({ environment: 'prod' });

test.each<[string, string, unknown[]]>([
  ['one workflow without a list', 'wrong-kind-of-value', [one]],
  ['nothing', 'wrong-kind-of-value', []],
  ['a list of names', 'wrong-kind-of-value', [['production']]],
  ['audiences, which follow from the workflows', 'unknown-property', [[one], { audiences: ['x'] }]],
])('a provider for workflows takes a list of them: %s', (_, code, args) => {
  const stack = newStack();
  const make = () => Reflect.apply(TrustedProvider.forWorkflows, TrustedProvider, [stack, 'Provider', ...args]) as TrustedProvider;
  expect(make).toThrow(new RegExp(`\\[${code}\\][^]*where:   Stack/Provider`));
  expect(stack.node.children).toEqual([]);
});

const UNITS = ['ou-ab12-c3d4e5f6'];
type Make = (props: object) => unknown;
const MADE: Record<string, [make: Make, place: string]> = {
  ExistingProvider: [(props) => Reflect.construct(ExistingProvider, [newStack(), 'GitHub', props]), 'Stack/GitHub'],
  TrustedStackSet: [(props) => Reflect.construct(TrustedStackSet, [newStack(), 'Fleet', props]), 'Stack/Fleet'],
  TrustPolicy: [(props) => Reflect.apply(TrustPolicy.of, TrustPolicy, [newStack(), { workflow: one, ...props }]), 'Stack'],
};
const REFUSED: [keyof typeof MADE, string, string, object][] = [
  ['ExistingProvider', 'a misspelled issuer', 'unknown-property', { ...ISSUER, audiences: ['x'], url: 'https://x.example' }],
  ['ExistingProvider', 'no audiences', 'missing-property', { ...ISSUER }],
  ['ExistingProvider', 'one audience without a list', 'wrong-kind-of-value', { ...ISSUER, audiences: 'x' }],
  ['ExistingProvider', 'an account as a number', 'wrong-kind-of-value', { ...ISSUER, audiences: ['x'], account: 123456789012 }],
  ['TrustedStackSet', 'a misspelled unit', 'unknown-property', { roles: [{ workflow: one }], organizationalUnits: UNITS, organizationUnits: UNITS }],
  ['TrustedStackSet', 'no units', 'missing-property', { roles: [{ workflow: one }] }],
  ['TrustedStackSet', 'workflows without roles around them', 'wrong-kind-of-value', { roles: [one], organizationalUnits: UNITS }],
  ['TrustedStackSet', 'a misspelled property of a role', 'unknown-property', { roles: [{ workflow: one, permissionBoundary: 'x' }], organizationalUnits: UNITS }],
  ['TrustedStackSet', 'text for true', 'wrong-kind-of-value', { roles: [{ workflow: one }], organizationalUnits: UNITS, createProviders: 'false' }],
  ['TrustPolicy', 'a misspelled name', 'unknown-property', { roleName: 'deploy', rolename: 'deploy' }],
  ['TrustPolicy', 'no name', 'missing-property', {}],
  ['TrustPolicy', 'a session in seconds', 'wrong-kind-of-value', { roleName: 'deploy', maxSessionDuration: 3600 }],
  ['TrustPolicy', 'null for closed', 'wrong-kind-of-value', { roleName: 'deploy', closed: null }],
];

test.each(REFUSED)('%s refuses what it cannot take, and is told where: %s', (made, _, code, props) => {
  const [make, place] = MADE[made];
  expect(() => make(props)).toThrow(new RegExp(`\\[${code}\\][^]*where:   ${place}\n`));
});

test('a policy for what is no workflow', () => {
  expect(() => Reflect.apply(TrustPolicy.of, TrustPolicy, [newStack(), { workflow: 'production', roleName: 'deploy' }])).toThrow('[wrong-kind-of-value]');
});

test.each<[string, string, object]>([
  ['a misspelled quota', 'unknown-property', { roles: [], rolesPerAcount: 5 }],
  ['no roles', 'missing-property', {}],
  ['workflows without roles around them', 'wrong-kind-of-value', { roles: [one] }],
  ['a misspelled stack', 'unknown-property', { roles: [{ workflow: one, stacks: 'a' }] }],
  ['a quota as text', 'wrong-kind-of-value', { roles: [], rolesPerAccount: '1000' }],
])('a plan refuses what it cannot take: %s', (_, code, props) => {
  expect(() => Reflect.apply(AwsFleetBudget.of, AwsFleetBudget, [props])).toThrow(`[${code}]`);
});
