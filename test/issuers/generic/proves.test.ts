import * as fc from 'fast-check';
import { ClaimMatcher, matches, matchesValue } from '../../../src/claims';
import { ClaimValues, OidcClaim, OidcIssuerProps, OidcSubject } from '../../../src/issuers';
import { formsFor, subjectConditionOf } from '../../../src/issuers/generic/pinned';
import { mint } from '../../../src/issuers/generic/token';

// Whatever a subject is said to prove holds for each token that can be minted, of whatever form: tried for all tokens of small issuers.
const WORDS = ['x', 'y', 'x:y', 'y:x', ':', 'x:', '%3A', 'x%3Ay'];
const NAMES = ['a', 'b', 'c'] as const;
type Name = typeof NAMES[number];

const PART = fc.oneof(fc.constantFrom(...NAMES).map((name) => `{${name}}`), fc.constantFrom(':', 'x', 'a:', '/', ':x:'));
const TEMPLATE = fc.array(PART, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')).filter((template) => template.includes('{'));
const VALUES = fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 });

const MODEL = fc.record({
  values: fc.record({ a: VALUES, b: VALUES, c: VALUES }),
  optional: fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean() }),
  templates: fc.uniqueArray(TEMPLATE, { minLength: 1, maxLength: 3 }),
  escapes: fc.constantFrom<Record<string, string>>({}, { ':': '%3A' }, { ':': '%3A', '%': '%25' }),
  pins: fc.record({ a: fc.nat(5), b: fc.nat(5), c: fc.nat(5) }),
});
type Model = typeof MODEL extends fc.Arbitrary<infer T> ? T : never;

function issuerOf({ values, optional, templates, escapes }: Model): OidcIssuerProps {
  const claims = Object.fromEntries(NAMES.map((name) => [name, OidcClaim.text({ values: ClaimValues.oneOf(...values[name]), optional: optional[name] })]));
  const subjects = templates.map((template) => {
    const { claims: used } = OidcSubject.of(template);
    return OidcSubject.of(template, NAMES.filter((name) => optional[name] && !used.includes(name)).slice(0, 1));
  });
  return { id: 'small', url: 'https://small.example', claims, subjects, subjectEscapes: escapes, traces: [] };
}

/** 0: not asked for; 1: absent; else one of its values. */
function pinsOf({ values, optional, pins }: Model): Record<string, ClaimMatcher> {
  const pinOf = (name: Name) => {
    if (pins[name] > 1) return ClaimMatcher.exact(values[name][pins[name] % values[name].length]);
    return pins[name] === 1 && optional[name] ? ClaimMatcher.absent() : undefined;
  };
  return Object.fromEntries(NAMES.flatMap((name) => {
    const pin = pinOf(name);
    return pin ? [[name, pin]] : [];
  }));
}

/** All tokens of a form. */
function tokensOf(props: OidcIssuerProps, subject: OidcSubject): Record<string, unknown>[] {
  const choices = NAMES.map((name) => {
    const { values: { words }, optional } = props.claims[name];
    if (subject.without.includes(name)) return [undefined];
    return subject.claims.includes(name) || !optional ? words : [...words, undefined];
  });
  return choices[0].flatMap((a) => choices[1].flatMap((b) => choices[2].map((c) => mint(props, { subject, values: { a, b, c }, audience: 'any' }))));
}

test('for all tokens of small issuers', () => {
  let [proved, unproved] = [0, 0];
  fc.assert(fc.property(MODEL, (model) => {
    const [props, pins] = [issuerOf(model), pinsOf(model)];
    const tokens = props.subjects.flatMap((form) => tokensOf(props, form));
    for (const form of formsFor(props, props.subjects, pins)) {
      const { matcher, proves } = subjectConditionOf(props, form, pins);
      const fitting = tokens.filter(({ sub }) => matches(matcher, String(sub)));
      for (const name of Object.keys(pins)) {
        const holds = fitting.every((token) => matchesValue(pins[name], token[name]));
        if (proves.includes(name)) {
          proved += 1;
          expect([name, holds]).toEqual([name, true]);
        } else {
          // What is not proved most often has a token that shows it.
          unproved += holds ? 0 : 1;
        }
      }
    }
  }), { numRuns: 400 });
  expect(proved).toBeGreaterThan(50);
  expect(unproved).toBeGreaterThan(50);
});
