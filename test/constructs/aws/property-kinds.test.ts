import { TrustedProvider } from '../../../src/constructs/aws';
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
