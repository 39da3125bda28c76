import { alternative, exact, trustOf } from './fixtures';
import { ClaimCondition, CompiledTrust, Party } from '../../src/trust';
import { enforcementsOf, Holding, Strength } from '../../src/trust/holding';

const owner = exact('owner_id', '1', 'tenant');
const ref = exact('ref', 'refs/heads/main', 'ref');
const TRUST: CompiledTrust = {
  ...trustOf([alternative([], [owner, ref])]), requirements: ['tenant', 'ref', 'event'].map((id) => ({ id, text: `${id} holds` })),
};

const holding = (condition: ClaimCondition, strength: Strength, how: string): Holding => ({ condition, alternative: TRUST.alternatives[0], strength, how });

function told(...holdings: Holding[]): [enforced: boolean, how: string, remedies: string[]][] {
  const texts = { gapOf: (gap: Holding) => ({ why: `no ${gap.condition.claim}`, remedies: ['another'] }), unserved: 'nothing serves it' };
  return enforcementsOf(Party.AWS, TRUST, holdings, texts).map(({ enforced, how, remedies }) => [enforced, how, remedies]);
}

test('a requirement is held where every condition that serves it is, and as the weakest of them is, each way told once', () => {
  expect(told(holding(owner, Strength.HELD, 'sub'), holding(owner, Strength.HELD, 'key'), holding(owner, Strength.HELD, 'sub'))[0]).toEqual([true, 'sub; key', []]);
  expect(told(holding(owner, Strength.HELD, 'sub'), holding(owner, Strength.BY_NAME, 'name'), holding(owner, Strength.HELD, 'sub'))[0]).toEqual([true, 'name', []]);
});

test('one condition that is not held is a gap of its requirement, and of no other', () => {
  const [tenant, asked] = told(holding(owner, Strength.HELD, 'sub'), holding(ref, Strength.HELD, 'ref'), holding(ref, Strength.NOT, ''));
  expect([tenant, asked]).toEqual([[true, 'sub', []], [false, 'no ref', ['another']]]);
});

test('a requirement that no condition serves is a gap', () => {
  const remedy = 'a condition with the requirement "event" in an alternative of the compiled trust, also where the exact subject fixes it already';
  expect(told()[2]).toEqual([false, 'nothing serves it', [remedy]]);
});
