import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GitLabProject, GitLabRef, GitLabSubject, GitLabWorkflow } from '../../../src/issuers';
import { verdictsOn } from '../documents';

// What each cloud says to tokens of gitlab.com, each row with the page that says what such a token looks like (read 2026-11-27).
const AUDIENCE = 'api://AzureADTokenExchange';
const NAMES = { path: 'my-group/my-project', projectId: '20' };
const byId = GitLabProject.of({ ...NAMES, subject: GitLabSubject.of('project_id', 'ref_type', 'ref', 'ref_protected') });
const common = { name: 'deploy', audiences: { aws: AUDIENCE, azure: AUDIENCE, gcp: AUDIENCE } };

const WORKFLOWS = {
  byId: new GitLabWorkflow({ ...common, project: byId, refs: [GitLabRef.protectedBranch('main')] }),
  byPath: new GitLabWorkflow({ ...common, project: GitLabProject.of(NAMES), refs: [GitLabRef.protectedBranch('main')] }),
  tags: new GitLabWorkflow({ ...common, project: byId, refs: [GitLabRef.protectedTags('v*')] }),
};

interface Case {
  readonly name: string;
  readonly source: string;
  readonly of: keyof typeof WORKFLOWS;
  readonly change: Record<string, unknown>;
  readonly verdicts: Record<string, string>;
}

const CASES = JSON.parse(readFileSync(join(__dirname, '../../cases/gitlab/tokens.json'), 'utf8')) as Case[];

test.each(CASES)('$of: $name', ({ of, change, verdicts }) => {
  const [own] = WORKFLOWS[of].sampleTokens(AUDIENCE);
  expect(verdictsOn(WORKFLOWS[of], Object.keys(verdicts))({ ...own, ...change })).toEqual(verdicts);
});

test('every row has its page', () => expect(CASES.filter(({ source }) => !source.startsWith('https://'))).toEqual([]));
