import * as fc from 'fast-check';
import { evaluate } from '../../../../src/parties/azure';
import { TokenClaims, Verdict } from '../../../../src/trust';
import { AUDIENCE, GITHUB } from '../../../fixtures/azure';
import { cpu } from '../../../fixtures/cpu';
import { at } from '../../../fixtures/source';

/** The language as the page states it, by brute force; nothing is shared with the evaluator but the verdicts. */
interface Clause {
  readonly claim: string;
  readonly operator: string;
  readonly value: string;
}

const ANY = ['eq', 'matches'];
const TAKEN: Record<string, string[]> = { sub: ANY, job_workflow_ref: ANY, repository_id: ['eq'], repository_owner_id: ['eq'] };

/** Whether a text fits a glob, by trying everything. `least` is how few characters a star stands for. */
function fits(glob: string, text: string, least: number): boolean {
  if (glob === '') return text === '';
  if (glob[0] === '?') return text !== '' && fits(glob.slice(1), text.slice(1), least);
  if (glob[0] !== '*') return text[0] === glob[0] && fits(glob.slice(1), text.slice(1), least);
  return Array.from({ length: text.length + 1 }, (_, taken) => taken).some((taken) => taken >= least && fits(glob.slice(1), text.slice(taken), least));
}

function clauseVerdict({ claim, operator, value }: Clause, token: TokenClaims): Verdict {
  const got = token[claim];
  if (got === undefined) return Verdict.DENY;
  if (typeof got !== 'string') return Verdict.UNKNOWN;
  const test = (one: string, other: string, least: number) => operator === 'eq' ? one === other : fits(one, other, least);
  if (test(value, got, 1)) return Verdict.ACCEPT;
  return test(value.toLowerCase(), got.toLowerCase(), 0) ? Verdict.UNKNOWN : Verdict.DENY;
}

function expected(clauses: Clause[], token: TokenClaims): Verdict {
  const names = clauses.map(({ claim }) => claim);
  const refused = clauses.some(({ claim, operator }) => !TAKEN[claim]?.includes(operator));
  const doubted = !names.includes('sub') || !names.some((name) => name.startsWith('repository_')) || new Set(names).size < names.length;
  const verdicts = [...clauses.map((clause) => clauseVerdict(clause, token)), ...refused ? [Verdict.DENY] : [], ...doubted ? [Verdict.UNKNOWN] : []];
  return [Verdict.DENY, Verdict.UNKNOWN].find((verdict) => verdicts.includes(verdict)) ?? Verdict.ACCEPT;
}

function decide(expression: string, token: TokenClaims): Verdict {
  const flexibleCredentials = [{ name: 'c', issuer: GITHUB, audience: AUDIENCE, expression }];
  return evaluate({ identity: 'deploy', source: at('file'), credentials: [], flexibleCredentials }, { iss: GITHUB, aud: AUDIENCE, ...token }).verdict;
}

const written = (clauses: Clause[]) => clauses.map(({ claim, operator, value }) => `claims['${claim}'] ${operator} '${value}'`).join(' and ');

const CLAIMS = ['sub', 'job_workflow_ref', 'repository_id', 'repository_owner_id', 'event_name'];
const text = (units: string[], maxLength: number) => fc.string({ unit: fc.constantFrom(...units), maxLength });
const clause = fc.record({ claim: fc.constantFrom(...CLAIMS, 'sub', 'repository_id'), operator: fc.constantFrom('eq', 'matches'), value: text(['a', 'A', 'b', ':', '*', '?', '.', '['], 6) });
const sound = fc.tuple(text(['a', 'b', '*', '?', ':'], 6), fc.constantFrom('a', '1'), fc.constantFrom('eq', 'matches')).map(([value, id, operator]): Clause[] => (
  [{ claim: 'sub', operator, value }, { claim: 'repository_id', operator: 'eq', value: id }]));
const claimed: fc.Arbitrary<unknown> = fc.oneof({ weight: 8, arbitrary: text(['a', 'A', 'b', ':', '*', '.'], 6) }, { weight: 1, arbitrary: fc.constantFrom(7, null, ['a']) });
const anyToken = fc.dictionary(fc.constantFrom(...CLAIMS), claimed);
const soundToken = fc.record({ sub: text(['a', 'b', ':'], 6), repository_id: fc.constantFrom('a', '1') });

test('any expression, any token', () => {
  fc.assert(fc.property(fc.array(clause, { minLength: 1, maxLength: 4 }), anyToken, (clauses, token) => {
    expect(decide(written(clauses), token)).toBe(expected(clauses, token));
  }), { numRuns: 5000 });
});

test('expressions that Entra takes, tokens that come near: all three answers occur', () => {
  const seen = new Set<Verdict>();
  fc.assert(fc.property(sound, soundToken, (clauses, token) => {
    const verdict = decide(written(clauses), token);
    seen.add(verdict);
    expect(verdict).toBe(expected(clauses, token));
  }), { numRuns: 5000 });
  expect([...seen].sort()).toEqual([Verdict.ACCEPT, Verdict.DENY, Verdict.UNKNOWN]);
});

test('a token made from the glob gets in', () => {
  fc.assert(fc.property(sound, text(['x', ':'], 3).filter((run) => run !== ''), ([subject, id], run) => {
    const sub = subject.operator === 'eq' ? subject.value : subject.value.replaceAll('?', 'y').replaceAll('*', run);
    expect(decide(written([subject, id]), { sub, repository_id: id.value })).toBe(Verdict.ACCEPT);
  }), { numRuns: 2000 });
});

test.each([
  ['many stars', '*a'.repeat(200), `${'a'.repeat(10_000)}b`],
  ['stars and question marks', '*?'.repeat(200), 'a'.repeat(150)],
  ['stars alone', '*'.repeat(500), 'a'.repeat(499)],
  ['a long literal between stars', `*${'ab'.repeat(100)}*${'ab'.repeat(100)}c`, 'ab'.repeat(5_000)],
])('a catastrophic glob is answered within a second: %s', (_, glob, sub) => {
  const start = cpu();
  const verdict = decide(`claims['sub'] matches '${glob}' and claims['repository_id'] eq '2'`, { sub, repository_id: '2' });
  expect(verdict).not.toBe(Verdict.ACCEPT);
  expect(cpu() - start).toBeLessThan(1000);
});
