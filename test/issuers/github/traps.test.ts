import { PinCase, repositoryOf, workflowOf } from './model';
import { matches } from '../../../src/claims';
import { GitHubRepository, GitHubWorkflowProps, GitRef, GitRefPattern, ReusableWorkflow } from '../../../src/issuers/github';
import { TokenClaims } from '../../../src/trust';
import { satisfies } from '../../../src/trust/satisfies';

const CALLER = 'o/.github/.github/workflows/deploy.yml@main';
const first = (pins: PinCase) => workflowOf(pins).compile().alternatives[0];
const sample = (pins: PinCase): TokenClaims => workflowOf(pins).sampleTokens('audience')[0];
const claims = (pins: PinCase) => first(pins).conditions.map(({ claim }) => claim);
const open = (pins: PinCase, more?: Partial<GitHubWorkflowProps>) => workflowOf(pins, more).compile().open.join('\n');
const remedies = (pins: PinCase) => workflowOf(pins).compile().issuerRemedies;

test('trap 3: the template key repository is written repo', () => {
  const pins: PinCase = { environment: 'prod', template: ['repository', 'job_workflow_ref'], reusableWorkflow: CALLER };
  expect(sample(pins).sub).toBe('repo:o/r:job_workflow_ref:o/.github/.github/workflows/deploy.yml@refs/heads/main');
  expect(matches(first(pins).subject.matcher, sample(pins).sub as string)).toBe(true);
});

describe('trap 4: sub_claim_prefix tells the form', () => {
  test('with ids', () => {
    const repository = GitHubRepository.fromSubClaimPrefix('repo:my-org@123456/my-repo@456789');
    expect(repository).toMatchObject({ owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789', subjectsCarryIds: true, fullName: 'my-org/my-repo' });
    expect(GitHubRepository.fromSubClaimPrefix('repo:my-org@123456/my-repo@456789', { ownerId: '123456', repositoryId: '456789' })).toEqual(repository);
  });

  test('without ids', () => {
    const repository = GitHubRepository.fromSubClaimPrefix('repo:my-org/my-repo', { ownerId: '123456', repositoryId: '456789' });
    expect(repository).toMatchObject({ owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789', subjectsCarryIds: false });
  });

  test('the hyphen of the first announcement is part of a name that anyone can register', () => {
    expect(() => GitHubRepository.fromSubClaimPrefix('repo:octocat-123456/my-repo-456789')).toThrow(/id-missing/);
  });

  test('a repository named before 2026-07-15 may be classic, one named on that day or later is not', () => {
    const named = (namedSince: string) => GitHubRepository.classic({ owner: 'o', ownerId: '1', name: 'r', repositoryId: '2', namedSince });
    expect(named('2026-07-14').subjectsCarryIds).toBe(false);
    expect(() => named('2026-07-15')).toThrow(/classic-for-immutable/);
  });

  test('given beside the properties it is checked against them', () => {
    const names = { owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' };
    const [classic, immutable] = ['repo:my-org/my-repo', 'repo:my-org@123456/my-repo@456789'];
    expect(GitHubRepository.classic({ ...names, subClaimPrefix: classic })).toEqual(GitHubRepository.classic(names));
    expect(GitHubRepository.immutable({ ...names, subClaimPrefix: immutable })).toEqual(GitHubRepository.immutable(names));
    expect(() => GitHubRepository.classic({ ...names, subClaimPrefix: immutable })).toThrow('[classic-for-immutable]');
    expect(() => GitHubRepository.immutable({ ...names, subClaimPrefix: classic })).toThrow('[immutable-for-classic]');
    expect(() => GitHubRepository.classic({ ...names, subClaimPrefix: 'repo:my-org/My-Repo' })).toThrow('[malformed-sub-claim-prefix]');
  });

  test('the two forms never fit each other', () => {
    const [classic, immutable] = [{ ref: 'main' }, { ref: 'main', immutable: true }];
    expect(matches(first(classic).subject.matcher, sample(immutable).sub as string)).toBe(false);
    expect(matches(first(immutable).subject.matcher, sample(classic).sub as string)).toBe(false);
  });
});

test('trap 5: with an environment, the branch is in no default subject, and the trust does not ask for it there', () => {
  const pins: PinCase = { environment: 'prod', ref: 'main', immutable: true };
  expect(first(pins).subject.matcher.exactValue).toBe('repo:o@1/r@2:environment:prod');
  expect(first(pins).subject.proves).not.toContain('ref');
  expect(claims(pins)).toContain('ref');
});

test('trap 6: environment and branch together: the remedy is a template that carries both', () => {
  expect(remedies({ environment: 'prod', ref: 'main', immutable: true }).ref[0]).toContain("SubjectTemplate.of('repo', 'context', 'ref')");
  expect(first({ environment: 'prod', ref: 'main', immutable: true, template: ['repo', 'context', 'ref'] }).subject.proves).toContain('ref');
});

describe('trap 16: a called file names neither the organization that calls nor a fixed text', () => {
  test('the owner of the caller is pinned beside it', () => {
    expect(claims({ environment: 'prod', reusableWorkflow: CALLER }).slice(0, 2)).toEqual(['repository_owner_id', 'repository_id']);
    expect(claims({ environment: 'prod', reusableWorkflow: CALLER, allOf: true })[0]).toBe('repository_owner_id');
  });

  test('a branch that is not declared protected is an open end; a commit is none', () => {
    const path = 'o/.github/.github/workflows/deploy.yml';
    const line = 'whoever can push there controls the job';
    expect(open({ environment: 'prod' }, { reusableWorkflow: ReusableWorkflow.at(path, GitRef.branch('main')) })).toContain(line);
    expect(open({ environment: 'prod' }, { reusableWorkflow: ReusableWorkflow.at(path, GitRef.protectedBranch('main')) })).not.toContain(line);
    expect(open({ environment: 'prod' }, { reusableWorkflow: ReusableWorkflow.atCommit({ path, sha: 'a'.repeat(40) }) })).not.toContain(line);
  });

  test.each([
    'o/r/.github/workflows/deploy.yml@x.yml@refs/heads/main', 'o/r/.github/workflows/deploy.yml@evil', 'o/r/.github/workflows/deploy.yml-evil@refs/heads/main',
    'o/r/.github/workflows/x-deploy.yml@refs/heads/main', 'p/r/.github/workflows/deploy.yml@refs/heads/main',
  ])('no wildcard behind a file admits %s', (ref) => {
    const { matcher } = first({ environment: 'prod', workflow: 'deploy.yml' }).conditions.at(-1)!;
    expect(matches(matcher, 'o/r/.github/workflows/deploy.yml@refs/heads/main')).toBe(true);
    expect(matches(matcher, ref)).toBe(false);
  });
});

test('trap 17: two environments can share a subject; the claim tells them apart, and the subject does not carry it', () => {
  const colon = workflowOf({ environment: 'Production:V1', immutable: true });
  const [own] = colon.sampleTokens('audience');
  const [other] = workflowOf({ environment: 'Production%3AV1', immutable: true }).sampleTokens('audience');
  expect(other.sub).toBe(own.sub);
  expect([satisfies(colon.compile(), own), satisfies(colon.compile(), other)]).toEqual([true, false]);
  expect(colon.compile().alternatives[0].subject.proves).not.toContain('environment');
  expect(remedies({ environment: 'Production:V1', immutable: true }).environment).toEqual([
    'an environment whose name has neither ":" nor "%": in a subject two such names can look the same',
  ]);
});

test.each<[string, PinCase, Partial<TokenClaims>]>([
  ['environment', { environment: 'Prod', immutable: true }, { environment: 'prod' }],
  ['branch', { ref: 'Main', immutable: true }, { ref: 'refs/heads/main' }],
])('trap 18: another casing is another value: %s', (_, pins, change) => {
  const trust = workflowOf(pins).compile();
  expect(satisfies(trust, sample(pins))).toBe(true);
  expect(satisfies(trust, { ...sample(pins), ...change })).toBe(false);
});

test('trap 18: names keep the casing that was given, in subject and file', () => {
  const { subject, conditions } = workflowOf({ environment: 'prod', workflow: 'deploy.yml' }, { repository: repositoryOf({ owner: 'My-Org', repository: 'My.Repo' }) })
    .compile().alternatives[0];
  expect(subject.matcher.exactValue).toBe('repo:My-Org/My.Repo:environment:prod');
  expect(conditions.at(-1)!.matcher.toString()).toContain('My-Org/My.Repo/.github/workflows/deploy.yml@');
});

describe('trap 22: "the environment protects it"', () => {
  test('an environment covers every event and ref, and the report says so', () => {
    const text = open({ environment: 'prod' });
    for (const part of ['pull_request', 'merge_group', 'every branch, tag and pull request', 'only with reviewers or a branch policy', 'created again without']) {
      expect(text).toContain(part);
    }
    const pins: PinCase = { environment: 'prod', immutable: true };
    expect(satisfies(workflowOf(pins).compile(), { ...sample(pins), event_name: 'pull_request', ref: 'refs/pull/7/merge' })).toBe(true);
  });

  test('a pinned ref and event close it', () => {
    const pins: PinCase = { environment: 'prod', ref: 'main', event: 'push', immutable: true };
    expect(open(pins)).not.toMatch(/events: none|refs: none/);
    expect(satisfies(workflowOf(pins).compile(), { ...sample(pins), event_name: 'pull_request' })).toBe(false);
    expect(satisfies(workflowOf(pins).compile(), { ...sample(pins), ref: 'refs/tags/main' })).toBe(false);
  });
});

test('trap 23: any writer can push a tag; the report says so until it is declared held by a ruleset', () => {
  const line = 'anyone with write access can push it, with an edited workflow';
  expect(open({}, { refs: [GitRefPattern.tags('v*')] })).toContain(`tags v*: not declared protected: ${line}`);
  expect(open({}, { refs: [GitRef.tag('v1')] })).toContain(`tag v1: not declared protected: ${line}`);
  expect(open({}, { refs: [GitRefPattern.protectedTags('v*')] })).not.toContain(line);
});

test('trap 24: re-runs stay open, whatever is pinned', () => {
  for (const pins of [{ ref: 'main' }, { environment: 'prod', ref: 'main', event: 'push', reusableWorkflow: CALLER }, { pullRequests: true }]) {
    expect(open(pins)).toContain('re-runs: for 30 days');
  }
  expect(claims({ environment: 'prod', ref: 'main', event: 'push', reusableWorkflow: CALLER })).not.toContain('actor');
});

test('events whose subject is not documented stay open without an environment, and are refused where the event is seen', () => {
  for (const pins of [{ ref: 'main' }, { pullRequests: true }]) {
    expect(open(pins)).toContain('pull_request_target, pull_request_review and pull_request_review_comment: GitHub does not document');
    expect(satisfies(workflowOf(pins).compile(), { ...sample(pins), event_name: 'pull_request_target' })).toBe(false);
  }
  expect(open({ environment: 'prod' })).not.toContain('does not document');
});

describe('trap 25: a template switch', () => {
  test('is one value in the model, and the remedy says what comes first', () => {
    expect(remedies({ environment: 'prod', ref: 'main', immutable: true }).ref[0])
      .toContain('switched at GitHub once every cloud trusts the new subject too (GitHubRepository.migrating trusts both)');
  });

  test('for all repositories of an owner it does nothing until each has opted in', () => {
    expect(remedies({ environment: 'prod', ref: 'main', immutable: true, allOf: true }).ref[0]).toContain('after each of them has opted in to it');
  });
});

test('trap 26: booleans go to the API with -F; keys are text and go with -f', () => {
  expect(remedies({ environment: 'prod', ref: 'main', reusableWorkflow: CALLER, immutable: true })['reusable-workflow']).toEqual([
    "subjectTemplate: SubjectTemplate.of('repo', 'context', 'ref', 'job_workflow_ref') on the repository, switched at GitHub once every cloud trusts the new subject too"
    + ' (GitHubRepository.migrating trusts both):  gh api -X PUT repos/o/r/actions/oidc/customization/sub -F use_immutable_subject=true -F use_default=false'
    + " -f 'include_claim_keys[]=repo' -f 'include_claim_keys[]=context' -f 'include_claim_keys[]=ref' -f 'include_claim_keys[]=job_workflow_ref'",
  ]);
});

describe('trap 27: the template [job_workflow_ref] alone', () => {
  const pins: PinCase = { environment: 'prod', reusableWorkflow: CALLER, template: ['job_workflow_ref'], immutable: true };

  test('any organization that can call the file mints the subject; the conditions keep it out', () => {
    const stranger: TokenClaims = { ...sample(pins), repository_owner_id: '666', repository_id: '667', repository: 'p/r', repository_owner: 'p' };
    expect(matches(first(pins).subject.matcher, stranger.sub as string)).toBe(true);
    expect(satisfies(workflowOf(pins).compile(), stranger)).toBe(false);
    expect(first(pins).subject.proves).toEqual(['job_workflow_ref']);
  });

  test('the remedy puts the repository in front', () => {
    for (const requirement of ['tenant', 'repository', 'environment']) {
      expect(remedies(pins)[requirement][0]).toContain("SubjectTemplate.of('repo', 'job_workflow_ref', 'context')");
    }
  });

  test('the claim is on ordinary jobs too', () => {
    expect(sample({ environment: 'prod' }).job_workflow_ref).toBe('o/r/.github/workflows/deploy.yml@refs/heads/main');
  });
});

test('trap 34: a server that escapes nothing lets an environment forge the rest, so its subject carries the repository alone', () => {
  const pins = (version: string): PinCase => ({ environment: 'prod', ref: 'release/*', template: ['repo', 'context', 'ref'], issuer: { server: ['ghe.example.com', version] } });
  const forged = 'repo:o/r:environment:prod:ref:refs/heads/release/1:ref:refs/heads/evil';
  expect(matches(first(pins('3.15')).subject.matcher, forged)).toBe(true);
  expect([...first(pins('3.15')).subject.proves].sort()).toEqual(['repository', 'repository_owner']);
  expect([...first(pins('3.16')).subject.proves].sort()).toEqual(['environment', 'ref', 'repository', 'repository_owner']);
});
