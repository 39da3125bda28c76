import * as fc from 'fast-check';
import { pins } from './arbitrary';
import { mintersOf } from './minters';
import { issuerOf, PinCase, repositoryOf, workflowOf } from './model';
import { ClaimMatcher, isLiteral, matches } from '../../../src/claims';
import { mint } from '../../../src/issuers/github/token';
import { TrustAlternative } from '../../../src/trust';

/** Words of subjects, to put behind a wildcard: labels, values, and the words of the trusted repository itself. */
const WORDS = [
  'x', 'main', 'v1', 'x/v1', 'refs/heads/main', 'environment', 'pull_request', 'ref', 'actor', 'octocat', 'repo', 'o/r', 'o/s', 'o@1/r@2', 's', 'r',
  's@3', 'r@2', 'repository_id', '2', 'repo_property_b', 'prod', 'job_workflow_ref', 'o/.github/.github/workflows/deploy.yml@refs/heads/main', 'private', 'public', 'gold',
  'refs/heads/other', 'a%3Ab',
];
const fills = fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((words) => words.join(':')), { minLength: 6, maxLength: 6 });

/** A subject that fits, with the fill at each wildcard in turn. */
function fill({ exactValue, pattern }: ClaimMatcher, texts: string[]): string {
  if (exactValue !== undefined) return exactValue;
  let next = 0;
  return pattern!.parts.map((part) => isLiteral(part) ? part.literal : texts[next++ % texts.length]).join('');
}

/** The repository itself, another one of the owner, a stranger, and, where subjects carry ids, who registered the names again. */
function repositoriesOf({ immutable }: PinCase) {
  const one = (owner: string, ownerId: string, repository: string, repositoryId: string) =>
    repositoryOf({ owner, ownerId, repository, repositoryId, immutable });
  const known = [one('o', '1', 'r', '2'), one('o', '1', 's', '3'), one('p', '666', 'r', '667')];
  // Whoever takes over a classic name has all that goes with it: the tenant pin, not the subject, keeps him out.
  return immutable ? [...known, one('o', '668', 'r', '669')] : known;
}

const keysOf = ({ template }: PinCase) => (template ?? ['repo', 'context']).join().replace('repository,', 'repo,');

/** Conditions that the subject is said to carry, and that a run with this very subject breaks. */
function* brokenPromises(pinned: PinCase, { subject, conditions }: TrustAlternative, sub: string) {
  for (const run of mintersOf(sub, issuerOf(pinned), repositoriesOf(pinned))) {
    const isTrusted = !pinned.allOf && run.repository.repositoryId === '2';
    // A repository has one template, and the model was told which.
    if (isTrusted && run.repository.subjectTemplate.keys.join() !== keysOf(pinned)) continue;
    const token = mint(run);
    const claim = (name: string) => token[name] as string | undefined;
    const broken = conditions.filter((condition) => subject.proves.includes(condition.claim) && !matches(condition.matcher, claim(condition.claim)));
    yield { sub, template: run.repository.subjectTemplate.keys, repository: token.repository, broken: broken.map((condition) => condition.claim) };
  }
}

function check(pinned: PinCase, texts: string[]): number {
  const [alternative] = workflowOf(pinned).compile().alternatives;
  let minters = 0;
  for (let turn = 0; turn < texts.length; turn++) {
    const sub = fill(alternative.subject.matcher, [...texts.slice(turn), ...texts.slice(0, turn)]);
    expect(matches(alternative.subject.matcher, sub)).toBe(true);
    for (const found of brokenPromises(pinned, alternative, sub)) {
      minters++;
      if (found.broken.length > 0) expect({ pinned, ...found }).toEqual({ pinned, ...found, broken: [] });
    }
    if (alternative.subject.matcher.exactValue !== undefined) break;
  }
  return minters;
}

test('whoever mints such a subject, with whatever template: the claims that it proves satisfy their conditions', () => {
  let minters = 0;
  fc.assert(fc.property(pins, fills, (pinned, texts) => {
    minters += check(pinned, texts);
  }), { numRuns: 300 });
  // A property that nothing tries proves nothing.
  expect(minters).toBeGreaterThan(200);
});

describe('known forgeries, found by reading a subject in every way', () => {
  const forgeries: [string, PinCase, string[]][] = [
    ['an environment named pull_request behind a wildcard', { pullRequests: true, template: ['repo', 'actor', 'context'], immutable: true }, ['octocat:environment']],
    ['the key ref in place of the context', { ref: 'main', template: ['repository_owner_id', 'context'], immutable: true }, []],
    ['another segment behind a ref pattern', { ref: '*/v1', template: ['repository_owner_id', 'ref'], immutable: true }, ['main:environment:x']],
    ['a property of a stranger before a pull request', { environment: 'pull_request', template: ['actor', 'environment'], immutable: true }, ['octocat:repo_property_b']],
    ['GHES 3.15: an environment forges a ref', { environment: 'prod', ref: 'release/*', template: ['repo', 'context', 'ref'], issuer: { server: ['ghe.example.com', '3.15'] } }, ['1:ref:refs/heads/evil']],
    ['GHES 3.15: an environment forges a repository', { environment: 'prod', template: ['environment', 'repo'], issuer: { server: ['ghe.example.com', '3.15'] } }, []],
    [
      'GHES 3.15: one environment or two segments',
      { environment: 'x:repo_property_tier:y', properties: { tier: 'gold' }, template: ['repo', 'environment', 'repo_property_tier'], issuer: { server: ['ghe.example.com', '3.15'] } },
      [],
    ],
    ['all of an owner: another template of another repository', { ref: 'main', allOf: true, immutable: true }, ['s@3']],
  ];

  test.each(forgeries)('trap 34 and others: %s breaks conditions, and none that is carried', (_, pinned, texts) => {
    const [alternative] = workflowOf(pinned).compile().alternatives;
    const sub = fill(alternative.subject.matcher, texts);
    const all = { ...alternative, subject: { ...alternative.subject, proves: alternative.conditions.map(({ claim }) => claim) } };
    // The adversary is real: were everything carried, it would be caught.
    expect([...brokenPromises(pinned, all, sub)].some(({ broken }) => broken.length > 0)).toBe(true);
    expect([...brokenPromises(pinned, alternative, sub)].flatMap(({ broken }) => broken)).toEqual([]);
  });
});

test('every reading of a subject mints it, and the true one is among them', () => {
  const pinned: PinCase = { environment: 'prod', ref: 'main', template: ['repo', 'context', 'ref'], immutable: true };
  const sub = 'repo:o@1/r@2:environment:prod:ref:refs/heads/main';
  const templates = [...mintersOf(sub, issuerOf(pinned), [repositoryOf({ immutable: true })])].map(({ repository }) => repository.subjectTemplate.toString());
  expect([...new Set(templates)].sort()).toEqual(['repo, context, ref', 'repo, environment, ref']);
});
