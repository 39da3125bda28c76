import { ApplicationSource } from '../../../src/constructs/azure-application';
import { GitRef } from '../../../src/issuers';
import { TrustedWorkflow } from '../../../src/trust';
import * as applications from '../../fixtures/azure-application';
import { aStack, existing, identity, workflow } from '../../fixtures/azure-negative';
import { codeOf } from '../../fixtures/error-code';
import { SHARED } from '../../fixtures/shared-identity';

const named = (name: string, acknowledge = SHARED) => workflow({ name, refs: [GitRef.branch(name)], acknowledge });

describe.each([
  ['a managed identity', 'the managed identity', (of: TrustedWorkflow, stack = aStack(), id = 'One', closed = false) => identity({ workflow: of, identity: existing(), closed }, stack, id)],
  ['an application', 'the application', (of: TrustedWorkflow, stack = aStack(), id = 'One', closed = false) => (
    applications.application({ workflow: of, application: applications.existing(), closed }, stack, id))],
])('%s of several trusted workflows', (_, what, trusted) => {
  const gapOf = ({ enforcements }: ReturnType<typeof trusted>) => enforcements.filter(({ requirement }) => requirement === 'shared-identity');

  test('takes the word of each of them', () => {
    const stack = aStack();
    trusted(named('one'), stack, 'One');
    expect(codeOf(() => trusted(named('two', []), stack, 'Two'))).toBe('requirement-not-enforceable');
    expect(codeOf(() => trusted(named('three'), stack, 'Three'))).toBe('nothing was thrown');
  });

  test('also of the one that was there first', () => {
    const stack = aStack();
    const first = trusted(named('one', []), stack, 'One');
    expect(() => trusted(named('two'), stack, 'Two')).toThrow('of the trusted workflow "one"');
    expect(gapOf(first)).toEqual([]);
  });

  test('shows in the enforcements of both, whichever came first', () => {
    const stack = aStack();
    const [one, two] = ['one', 'two'].map((name) => trusted(named(name), stack, name));
    expect([one, two].map((each) => gapOf(each).map(({ how, acknowledged }) => [how.split('; ').at(-1), acknowledged?.reason]))).toEqual([
      [[`${what} of ci/one is also that of two`, 'one team owns them all']], [[`${what} of ci/one is also that of one`, 'one team owns them all']],
    ]);
  });

  test('one that is closed shares nothing', () => {
    const stack = aStack();
    const closed = trusted(named('one', []), stack, 'One', true);
    const open = trusted(named('two', []), stack, 'Two');
    expect([gapOf(closed), gapOf(open)]).toEqual([[], []]);
  });
});

test('an application of the same stack is shared with the construct that registers it', () => {
  const stack = aStack();
  const { objectId, clientId, principalId, tenantId } = applications.application({ workflow: named('one', []) }, stack, 'One');
  const shared = ApplicationSource.fromAttributes({ objectId, clientId, principalId, tenantId });
  expect(() => applications.application({ workflow: named('two'), application: shared }, stack, 'Two')).toThrow('[requirement-not-enforceable]');
});
