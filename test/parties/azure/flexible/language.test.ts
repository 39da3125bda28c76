import * as fc from 'fast-check';
import { ClaimPattern, PatternPart, Wildcard } from '../../../../src/claims';
import { evaluate, FlexibleClause, FlexibleOperator, parseExpression, writeExpression } from '../../../../src/parties/azure';
import { Verdict } from '../../../../src/trust';
import { AUDIENCE, GITHUB } from '../../../fixtures/azure';
import { codeOf } from '../../../fixtures/error-code';
import { at } from '../../../fixtures/source';

const eq = (claim: string, literal: string): FlexibleClause => ({ claim, operator: FlexibleOperator.EQ, comparand: [{ literal }] });
const matches = (claim: string, stars: string): FlexibleClause => ({ claim, operator: FlexibleOperator.MATCHES, comparand: ClaimPattern.ofStars(stars).parts });

test('clauses are written as the documents write them', () => {
  const clauses = [matches('sub', 'repo:contoso/contoso-repo:ref:refs/heads/*'), eq('repository_id', '456789')];
  expect(writeExpression({ clauses })).toBe("claims['sub'] matches 'repo:contoso/contoso-repo:ref:refs/heads/*' and claims['repository_id'] eq '456789'");
});

test('a star in literal text never becomes a wildcard: it is refused, in eq too', () => {
  expect(codeOf(() => writeExpression({ clauses: [{ claim: 'sub', operator: FlexibleOperator.MATCHES, comparand: [{ literal: 'a*' }, { wildcard: Wildcard.ANY_RUN }] }] })))
    .toBe('azure-flexible-text');
  expect(codeOf(() => writeExpression({ clauses: [eq('sub', 'a*')] }))).toBe('azure-flexible-text');
});

test.each(["a'b", "'", "a' and claims['sub'] matches '", '?', 'a\nb', '\u0000', 'a\tb', '\u0085'])('refused: %j', (value) => {
  expect(codeOf(() => writeExpression({ clauses: [eq('sub', value)] }))).toBe('azure-flexible-text');
});

test.each(["su'b", '', 'sub]', "x'] eq '1' or claims['y", 'a b'])('no name of a claim: %j', (claim) => {
  expect(codeOf(() => writeExpression({ clauses: [eq(claim, 'x')] }))).toBe('azure-flexible-text');
});

test.each(['.+', '[a-z]', '(a|b)', '^a$', '\\d', '{1}', '${a}', '%{b}', '"', '`', 'é😀', ' ', ''])('nothing special: %j', (value) => {
  expect(parseExpression(writeExpression({ clauses: [eq('sub', value)] }))).toEqual({ clauses: [eq('sub', value)] });
});

const literal = fc.string({ unit: fc.constantFrom('a', 'and', ' ', "claims['", 'eq', '.', '/', ':', '@', '$', '{', '"', '\\', '(', '|', 'é', '😀', ']') })
  .filter((text) => text !== '' && !text.includes("'"));
const wildcard = fc.constantFrom(Wildcard.ANY_RUN, Wildcard.ANY_ONE);
const part: fc.Arbitrary<PatternPart> = fc.oneof(literal.map((text) => ({ literal: text })), wildcard.map((kind) => ({ wildcard: kind })));
const clause: fc.Arbitrary<FlexibleClause> = fc.oneof(
  fc.tuple(fc.constantFrom('sub', 'repository_id'), literal).map(([claim, text]) => eq(claim, text)),
  fc.tuple(fc.constantFrom('sub', 'job_workflow_ref'), fc.array(part, { minLength: 1 })).map(([claim, parts]) => (
    { claim, operator: FlexibleOperator.MATCHES, comparand: new ClaimPattern(parts).parts })),
);

test('what is written is read back as it was meant', () => {
  fc.assert(fc.property(fc.array(clause, { minLength: 1, maxLength: 4 }), (clauses) => {
    expect(parseExpression(writeExpression({ clauses }))).toEqual({ clauses });
  }));
});

test.each([
  ['', 1], ['x', 1], ["claims['sub']", 1], ["claims['sub'] eq", 1], ["claims['sub'] eq 'a", 1], ["claims['sub'] eq 'a' ", 18], ["claims['sub'] eq 'a' and", 18],
  ["claims['sub'] eq 'a' and ", 23], ["claims['sub'] eq 'a' or claims['sub'] eq 'b'", 18], ["claims['sub']  eq 'a'", 1], ["claims['sub'] EQ 'a'", 1],
  ["claims['sub'] eq \"a\"", 1], ['claims["sub"] eq \'a\'', 1], ["claims['sub'] eq 'a''b'", 18], ["(claims['sub'] eq 'a')", 1], ["not claims['sub'] eq 'a'", 1],
  ["claims['sub'] startswith 'a'", 1], ["claims['sub'] in ['a']", 1], ["Claims['sub'] eq 'a'", 1], ["claims['sub'] eq 'a'\nand claims['x'] eq 'b'", 18],
  ["claims['sub'] eq 'a'  and claims['x'] eq 'b'", 18], [" claims['sub'] eq 'a'", 1],
])('not understood: %j', (text, place) => {
  const end = text.startsWith("claims['sub'] eq 'a'") ? place + 3 : place;
  expect(parseExpression(text)).toEqual({ unsettled: expect.stringContaining(`expected at character ${end}`) });
});

test('half a character is not understood, and nothing throws', () => {
  expect(parseExpression("claims['sub'] eq '\ud800'")).toEqual({ unsettled: 'it holds half a character' });
});

test('an independent reading of the wildcards agrees, wherever it is sure', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '?', '.'), maxLength: 8 });
  const value = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.'), maxLength: 8 });
  fc.assert(fc.property(text, value, (comparand, sub) => {
    const regExp = (run: string) => new RegExp(`^(?:${comparand.replace(/[./]/g, '\\$&').replaceAll('?', '[^]').replaceAll('*', run)})$`);
    const [surely, perhaps] = [regExp('[^]+').test(sub), regExp('[^]*').test(sub)];
    const { verdict } = evaluate({
      identity: 'deploy',
      source: at('file'),
      credentials: [],
      flexibleCredentials: [{ name: 'c', issuer: GITHUB, audience: AUDIENCE, expression: `claims['sub'] matches '${comparand}' and claims['repository_id'] eq '2'` }],
    }, { iss: GITHUB, aud: AUDIENCE, sub, repository_id: '2' });
    expect(verdict).toBe(surely ? Verdict.ACCEPT : perhaps ? Verdict.UNKNOWN : Verdict.DENY);
  }), { numRuns: 1000 });
});

test('a token of half characters is an answer, not an exception', () => {
  const decision = evaluate({
    identity: 'deploy',
    source: at('file'),
    credentials: [],
    flexibleCredentials: [{ name: 'c', issuer: GITHUB, audience: AUDIENCE, expression: "claims['sub'] matches 'a?*' and claims['repository_id'] eq '2'" }],
  }, { iss: GITHUB, aud: AUDIENCE, sub: 'a\ud800', repository_id: '2' });
  expect(decision.verdict).not.toBe(Verdict.DENY);
});
