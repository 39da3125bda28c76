import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { table } from './model';
import { isTrustedWorkflowError } from '../../../src/internal/errors';
import { refProblem } from '../../../src/internal/git-ref-format';
import { GitRef, GitRefPattern } from '../../../src/issuers/github';

const { accepted, refused } = table<{ accepted: string[]; refused: string[] }>('git-refs.json');

const hasGit = spawnSync('git', ['--version']).status === 0;
/** Real git; a NUL cannot even be handed to it. */
const gitAccepts = (name: string) => !name.includes('\0') && spawnSync('git', ['check-ref-format', `refs/heads/${name}`]).status === 0;

/** The code of the error, or undefined. */
function codeOf(body: () => unknown): string | undefined {
  try {
    body();
    return undefined;
  } catch (error) {
    if (isTrustedWorkflowError(error)) return error.code;
    throw error;
  }
}

describe('the rules of git check-ref-format', () => {
  test.each(accepted)('accepts %j', (name) => {
    expect(refProblem(name)).toBeUndefined();
    expect(GitRef.branch(name).fullName).toBe(`refs/heads/${name}`);
    expect(GitRef.protectedTag(name).fullName).toBe(`refs/tags/${name}`);
  });

  test.each(refused)('refuses %j', (name) => {
    expect(refProblem(name)).toBeDefined();
    expect(codeOf(() => GitRef.branch(name))).toMatch(/^(malformed-ref|pattern-where-value-is-meant)$/);
    expect(codeOf(() => GitRef.tag(name))).toMatch(/^(malformed-ref|pattern-where-value-is-meant)$/);
  });

  test('255 characters pass, 256 do not', () => {
    expect(refProblem('b'.repeat(255))).toBeUndefined();
    expect(refProblem('b'.repeat(256))).toBe('it has 256 characters');
    expect(codeOf(() => GitRef.branch('b'.repeat(10_000)))).toBe('malformed-ref');
  });

  (hasGit ? describe : describe.skip)('beside git itself', () => {
    test('the measured lists are what git says', () => {
      expect(accepted.filter((name) => !gitAccepts(name))).toEqual([]);
      expect(refused.filter(gitAccepts)).toEqual([]);
    });

    test('any name over a hostile alphabet is judged alike', () => {
      const pieces = ['a', '.', '..', '/', '@', '{', '.lock', '~', '^', ':', '?', '*', '[', '\\', ' ', '\n', '\u007f', '%3A', '$', 'é', '🚀', '"', "'"];
      fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }), (parts) => {
        const name = parts.join('');
        expect([name, refProblem(name) === undefined]).toEqual([name, gitAccepts(name)]);
      }), { numRuns: 150 });
    });
  });
});

describe('patterns', () => {
  test.each(['release/*', '*', 'v*', 'v*.*', '**', 'a*b*c', '%{x}*', '${b}*', "it's*"])('%j', (pattern) => {
    expect(GitRefPattern.branches(pattern).pattern.parts[0].literal).toMatch(/^refs\/heads\//);
    expect(GitRefPattern.protectedTags(pattern).matcher.pattern?.parts[0].literal).toMatch(/^refs\/tags\//);
  });

  test.each([
    // Whatever stands for the star, git has no such branch: the trust would be dead.
    '*.lock', '.*', '/*', '*/', '*.', 'a..*', '@{*', 'a b*', 'release/.*', '*:x', 'v?*', 'x[*]',
  ])('trap 1: a pattern that no branch can fit is refused: %j', (pattern) => {
    expect(codeOf(() => GitRefPattern.branches(pattern))).toBe('malformed-ref-pattern');
  });

  test('a pattern is not a value, and a value is no pattern', () => {
    expect(codeOf(() => GitRef.branch('release/*'))).toBe('pattern-where-value-is-meant');
    expect(codeOf(() => GitRefPattern.branches('main'))).toBe('pattern-without-wildcard');
  });

  test('the prefix is added, never given', () => {
    for (const full of ['refs/heads/main', 'refs/tags/v1', 'refs/pull/7/merge', 'refs/heads/']) {
      expect(codeOf(() => GitRef.branch(full))).toBe('full-ref-where-name-is-meant');
      expect(codeOf(() => GitRefPattern.tags(`${full}*`))).toBe('full-ref-where-name-is-meant');
    }
  });
});

test('protected or not is what the user declares, and the text says so', () => {
  expect([GitRef.branch('main'), GitRef.protectedBranch('main'), GitRef.tag('v1'), GitRef.protectedTag('v1')].map(String)).toEqual([
    'branch main', 'branch main (declared protected)', 'tag v1', 'tag v1 (declared protected)',
  ]);
  expect([GitRefPattern.branches('r/*'), GitRefPattern.protectedBranches('r/*'), GitRefPattern.tags('v*'), GitRefPattern.protectedTags('v*')].map(String)).toEqual([
    'branches r/*', 'branches r/* (declared protected)', 'tags v*', 'tags v* (declared protected)',
  ]);
  expect(GitRef.tag('v1')).toMatchObject({ isTag: true, name: 'v1', declaredProtected: false });
});
