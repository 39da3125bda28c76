import * as fc from 'fast-check';
import { gitTakes, isGitRef, whyNotMintable } from './mintable-oracle';
import { ClaimMatcher, ClaimPattern } from '../../../src/claims';
import { Literal, Session, solve } from '../../../src/claims/solve';
import { claimsOfIssuer } from '../../../src/facts';
import { githubTokenSpace } from '../../../src/issuers/github/mintable/space';
import { NameStability } from '../../../src/trust/token-space';

const ISSUERS = [
  'https://token.actions.githubusercontent.com', 'https://token.actions.githubusercontent.com/my-enterprise', 'https://token.actions.my-corp.ghe.com',
  'https://token.actions.githubusercontent.com.evil.example', 'https://github.example.com/_services/token', 'https://gitlab.com',
];

// Issuers and parties do not import each other: what Google's formulas take for granted of GitHub's tokens is compared here.
describe('what formulas take for granted, and the tokens that are compared', () => {
  test.each(ISSUERS)('are of the same issuers: %s', (issuer) => {
    expect(claimsOfIssuer(issuer).present.size > 0).toBe(githubTokenSpace(issuer, [], NameStability.STABLE) !== undefined);
  });

  test('a claim that formulas take to be there is in every token, the audience aside, which belongs to the job', () => {
    const { present } = claimsOfIssuer(ISSUERS[0]);
    for (const shape of githubTokenSpace(ISSUERS[0], [], NameStability.REUSED)!.shapes()) {
      const missing = [...present].filter((claim) => claim !== 'aud' && (!shape.claims.has(claim) || shape.optional(claim)));
      expect(missing).toEqual([]);
    }
  });

  test('an id has at most 20 digits for both', () => {
    const { longestOf, mayBe } = claimsOfIssuer(ISSUERS[0]);
    const [shape] = githubTokenSpace(ISSUERS[0], [], NameStability.STABLE)!.shapes();
    const accepts = (variable: string, value: string) => {
      const machine = shape.variables.get(variable)!;
      return [...value].reduce((state, digit) => machine.next(state, digit.codePointAt(0)!), machine.start).accepts;
    };
    for (const [claim, variable] of [['repository_id', 'repositoryId'], ['repository_owner_id', 'ownerId'], ['run_id', 'runId']]) {
      expect(longestOf(claim)).toBe(20);
      for (const value of ['1', '9'.repeat(20), '9'.repeat(21), 'x', '']) expect([claim, value, mayBe(claim, value)]).toEqual([claim, value, accepts(variable, value)]);
    }
  });
});

const REF_TEXT = fc.array(fc.constantFrom('refs/', 'heads/', 'tags/', 'pull/', '7', '/merge', 'main', 'a', '.', '..', '/', '.lock', '@{', '@', '*', '?', '~', ' ', 'é', ':', '[', '-', 'refs/x'), { maxLength: 5 }).map((parts) => parts.join(''));

// The texts of a question: exact ones, and patterns, of claims that people compare.
const HOW = fc.constantFrom('exact', 'prefix', 'suffix', 'part');
const asked = (claim: string, texts: fc.Arbitrary<string>): fc.Arbitrary<Literal> => fc.tuple(texts, HOW, fc.boolean()).map(([text, how, holds]) => {
  const stars = ClaimPattern.ofStars('*');
  const pieces = { exact: [text], prefix: [text, stars], suffix: [stars, text], part: [stars, text, stars] }[how]!;
  const pattern = ClaimPattern.concat(...pieces);
  return { kind: 'match', of: [{ claim }], matcher: ClaimMatcher.fitting(pattern), holds };
});
const NAME_TEXT = fc.array(fc.constantFrom('a', '-', '_', '.', '0', '/', '@', '[bot]', '.yml', ' ', ':', 'refs/heads/', '%'), { maxLength: 4 }).map((parts) => parts.join(''));
const EVENT = fc.constantFrom('push', 'pull_request', 'pull_request_target', 'pull_request_review', 'release', 'schedule', 'merge_group', 'deployment', 'dynamic', 'workflow_dispatch', '');
const LITERAL = fc.oneof(
  asked('ref', REF_TEXT), asked('ref', fc.constantFrom('refs/heads/', 'refs/tags/', 'refs/pull/', '', 'refs/heads/gh-readonly-queue/')), asked('event_name', EVENT),
  asked('workflow_ref', NAME_TEXT), asked('job_workflow_ref', NAME_TEXT), asked('job_workflow_ref', REF_TEXT), asked('repository', NAME_TEXT), asked('repository_owner', NAME_TEXT),
  asked('environment', NAME_TEXT), asked('head_ref', REF_TEXT), asked('base_ref', REF_TEXT), asked('actor', NAME_TEXT), asked('ref_type', fc.constantFrom('branch', 'tag', '')),
  asked('repository_id', fc.constantFrom('0', '1', '12', '')), asked('run_attempt', fc.constantFrom('0', '1')), asked('sha', fc.constantFrom('a', '', 'g')), asked('workflow', NAME_TEXT),
);

describe('every token that is found could exist', () => {
  const shapes = githubTokenSpace(ISSUERS[0], [], NameStability.STABLE)!.shapes();

  test('whatever is asked of it', () => {
    let found = 0;
    fc.assert(fc.property(fc.array(LITERAL, { minLength: 1, maxLength: 4 }), fc.nat(shapes.length - 1), (literals, index) => {
      const solved = solve(shapes[index], literals, new Session(30_000));
      if (!('token' in solved)) return;
      found += 1;
      expect(whyNotMintable(Object.fromEntries(solved.token))).toBeUndefined();
    }), { numRuns: 300, seed: 7 });
    expect(found).toBeGreaterThan(60);
  });

  test.each(shapes.map((shape) => [shape.name, shape] as const))('also where nothing is asked, and nothing is ordinary: %s', (_, { ordinary, ...shape }) => {
    const solved = solve(shape, [], new Session(200_000));
    expect('token' in solved ? whyNotMintable(Object.fromEntries(solved.token)) : solved).toBeUndefined();
  });

  test('a ref that is asked for is found just where GitHub can mint it', () => {
    fc.assert(fc.property(REF_TEXT, (text) => {
      const literal: Literal = { kind: 'match', of: [{ claim: 'ref' }], matcher: ClaimMatcher.exact(text), holds: true };
      const can = text === '' || (isGitRef(text) && /^refs\/(heads|tags)\//.test(text)) || /^refs\/pull\/[1-9]\d*\/merge$/.test(text);
      expect([text, shapes.some((shape) => 'token' in solve(shape, [literal], new Session(200_000)))]).toEqual([text, can]);
    }), { numRuns: 300, seed: 7, examples: [['refs/x'], ['refs/refs/tags/v'], ['refs/heads/a.lock'], ['refs/heads/.a'], ['refs/heads/a@{'], ['refs/pull/07/merge'], ['refs/pull/7/head'], ['refs/heads/é@a']] });
  });

  test('the oracle knows the rules of git', () => {
    fc.assert(fc.property(REF_TEXT, (text) => expect([text, isGitRef(text)]).toEqual([text, gitTakes(text)])), { numRuns: 30, seed: 7 });
  });
});
