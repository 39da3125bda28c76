import * as fc from 'fast-check';
import { identitiesOf } from './pool';
import { ClaimPattern, Wildcard } from '../../../src/claims';
import { render } from '../../../src/parties/gcp';
import { Verdict } from '../../../src/trust';
import { GITHUB, Said, token, trustOf } from '../../fixtures/gcp';

/**
 * The proof of the pool: for any workflows in it, and any token, an identity lets the token in if and only if the token
 * satisfies one of its workflow's alternatives. What satisfies is decided here by regular expressions of JavaScript, which
 * share nothing with the code under test.
 */
const WRITTEN = new WeakMap<ClaimPattern, string>();

/** A pattern in which `*` and `?` are wildcards, remembered as it was written. */
function patternOf(written: string): ClaimPattern {
  const pattern = new ClaimPattern([...written].map((character) => {
    if (character === '*') return { wildcard: Wildcard.ANY_RUN };
    return character === '?' ? { wildcard: Wildcard.ANY_ONE } : { literal: character };
  }));
  WRITTEN.set(pattern, written);
  return pattern;
}

type Claims = Record<string, string | undefined>;
type Alternative = Record<string, Said>;

/** Stars and question marks to a JavaScript expression, escaping nothing but by character class. */
const fits = (pattern: string, value: string) => {
  const body = [...pattern].map((character) => character === '*' ? '[^]*' : character === '?' ? '[^]' : `[${character}]`).join('');
  return new RegExp(`^${body}$`, 'u').test(value);
};

function holds(said: Said, value: string | undefined): boolean {
  if (said === null) return value === undefined;
  if (value === undefined) return false;
  if (typeof said === 'string') return said === value;
  return Array.isArray(said) ? !said.includes(value) : fits(WRITTEN.get(said)!, value);
}

const satisfies = (alternatives: Alternative[], claims: Claims) =>
  alternatives.some((alternative) => Object.entries(alternative).every(([claim, said]) => holds(said, claims[claim])));

/** Tiny alphabets, with the separator and nothing at all in them, so that parts run into each other if they can. */
const VALUE = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('', 'a', 'b', ':', 'a:', ':a', 'a:a', 'ab', 'present', 'refused') },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom('a', 'b', ':', ' ', 'é', '\n', '\''), maxLength: 4 }) },
);
const PATTERN = fc.constantFrom('*', 'a*', '*a', '*:*', 'a*a', '?', 'a?', '*b?', '?*').map(patternOf);
const SAID = fc.oneof({ weight: 4, arbitrary: VALUE }, { weight: 2, arbitrary: PATTERN }, fc.constant(null), fc.array(VALUE, { minLength: 1, maxLength: 2 }));
const TENANT = fc.oneof({ weight: 6, arbitrary: fc.constant('1') }, fc.constantFrom('2', 'a:a'));
const CLAIMS = ['repository_id', 'ref', 'environment', 'event_name', 'job_workflow_ref'];
const LACKING = ['environment', 'job_workflow_ref'];

const ALTERNATIVE: fc.Arbitrary<Alternative> = fc.record(
  { repository_owner_id: TENANT, repository_id: VALUE, environment: SAID, ref: SAID, event_name: SAID, job_workflow_ref: SAID },
  { requiredKeys: ['repository_owner_id'] },
);
const WORKFLOWS = fc.array(fc.array(ALTERNATIVE, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
const TOKEN: fc.Arbitrary<Claims> = fc.record({
  repository_owner_id: TENANT,
  repository_id: VALUE,
  ref: VALUE,
  event_name: VALUE,
  environment: fc.option(VALUE, { nil: undefined }),
  job_workflow_ref: fc.option(VALUE, { nil: undefined }),
});

/** Values to try where a pattern or a list has to be satisfied. */
const TRIED = ['a', 'ab', 'a:a', 'b', 'aba', ':', ''];

/** A token that satisfies an alternative where one of the tried values does; the rest comes from another token. */
function near(alternative: Alternative, other: Claims, turn: number): Claims {
  const own = Object.entries(alternative).flatMap(([claim, said]): [string, string | undefined][] => {
    if (said === null) return LACKING.includes(claim) ? [[claim, undefined]] : [];
    const fitting = typeof said === 'string' ? [said] : TRIED.filter((value) => holds(said, value));
    return fitting.length === 0 ? [] : [[claim, fitting[turn % fitting.length]]];
  });
  return { ...other, ...Object.fromEntries(own) };
}

/** Where a token is made different from what it was made to satisfy: nowhere, or in one claim: another value, none, or something before or after it. */
type Change = (claims: Claims) => Claims;
const CLAIM = fc.constantFrom(...CLAIMS);
const CHANGE: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>((claims) => claims),
  fc.tuple(CLAIM, VALUE).map(([claim, value]): Change => (claims) => ({ ...claims, [claim]: value })),
  fc.tuple(CLAIM, fc.constantFrom('a', 'b', ':', '\n'), fc.boolean()).map(([claim, extra, before]): Change =>
    (claims) => ({ ...claims, [claim]: before ? `${extra}${claims[claim] ?? ''}` : `${claims[claim] ?? ''}${extra}` })),
  fc.constantFrom(...LACKING).map((claim): Change => (claims) => ({ ...claims, [claim]: undefined })),
);
const SEED = fc.tuple(TOKEN, fc.nat({ max: 99 }), fc.nat({ max: 9 }), CHANGE);

const CASE = fc.tuple(WORKFLOWS, fc.array(SEED, { minLength: 10, maxLength: 20 })).map(([workflows, seeds]) => ({
  workflows,
  tokens: seeds.map(([seed, index, turn, change]): Claims => {
    const alternatives = workflows.flat();
    return change(near(alternatives[index % alternatives.length], seed, turn));
  }),
}));

/** Of the claims that a token may lack, those that a workflow names: as GitHub's custom properties, each workflow knows its own. */
const lackedBy = (alternatives: Alternative[]) => LACKING.filter((claim) => alternatives.some((alternative) => claim in alternative));

function decisions({ workflows, tokens }: { workflows: Alternative[][]; tokens: Claims[] }) {
  const trusts = workflows.map((alternatives, index) => trustOf(`w${index}`, alternatives, { issuer: { ...GITHUB, optionalClaims: lackedBy(alternatives) } }));
  const identities = identitiesOf(render(GITHUB, trusts).document);
  return tokens.flatMap((claims) => workflows.map((alternatives, index) => {
    const { verdict, because: [exchange, binding] } = identities[`w${index}`].decide(token({ ...TOKEN_OF_NOTHING, ...claims }));
    return { claims, index, expected: satisfies(alternatives, claims), verdict, exchange: exchange.verdict, binding: binding.verdict };
  }));
}

/** The fixture's token, without what the generator decides. */
const TOKEN_OF_NOTHING = { environment: undefined, job_workflow_ref: undefined };

test('trap 8: an identity admits a token if and only if the token satisfies its own workflow, for every set of workflows', () => {
  let accepted = 0;
  fc.assert(fc.property(CASE, (given) => {
    for (const { expected, verdict, exchange, binding } of decisions(given)) {
      accepted += expected ? 1 : 0;
      expect(binding).toBe(expected ? Verdict.ACCEPT : Verdict.DENY);
      expect(verdict).toBe(binding);
      if (expected) expect(exchange).toBe(Verdict.ACCEPT);
    }
  }), { numRuns: 150 });
  expect(accepted).toBeGreaterThan(300);
});
