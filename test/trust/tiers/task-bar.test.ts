import { GitHubWorkflow, GitHubWorkflowProps, GitRef } from '../../../src/issuers';
import { checkTask, ICloudTask, Party, TaskAccess, TrustTier } from '../../../src/trust';
import { codeOf } from '../../fixtures/error-code';
import { repositoryOf } from '../../issuers/github/model';

const taskWith = (...access: TaskAccess[]): ICloudTask => ({ party: Party.AWS, id: 'some-task', text: 'do something', access, needs: [], warnings: [] });
const trustOf = (props: Partial<GitHubWorkflowProps>) => new GitHubWorkflow({ name: 'tested', repository: repositoryOf({ immutable: true }), ...props }).compile();
const MAIN = { refs: [GitRef.protectedBranch('main')] };
const PULL_REQUESTS = { pullRequests: true };
const word = (id: string) => ({ acknowledge: [{ id, reason: 'the bucket is emptied each night', expires: '2027-06-30' }] });
const { READ_CONFIGURATION, READ_DATA, READ_STATE, WRITE_STATE, READ_SECRETS, PUBLISH, WRITE } = TaskAccess;

/** Of the rule that finds reading in any file; all else is of the one that finds writing. */
const READS = [READ_SECRETS, READ_STATE];

describe('unreviewed code gets neither writes, nor secrets, nor state', () => {
  test.each([WRITE, PUBLISH, READ_SECRETS, READ_STATE, WRITE_STATE])('%s', (access) => {
    for (const tier of [undefined, TrustTier.PLAN, TrustTier.PREVIEW]) {
      expect(codeOf(() => checkTask(trustOf({ ...PULL_REQUESTS, tier }), taskWith(access)))).toBe('task-of-unreviewed-code');
      expect(codeOf(() => checkTask(trustOf({ ...PULL_REQUESTS, tier, ...word('azure/unreviewed-writes') }), taskWith(access)))).toBe('task-of-unreviewed-code');
    }
    expect(checkTask(trustOf({ ...PULL_REQUESTS, ...word(READS.includes(access) ? 'aws/unreviewed-reads' : 'aws/unreviewed-writes') }), taskWith(access))).toEqual([]);
    expect(checkTask(trustOf(MAIN), taskWith(access))).toEqual([]);
  });

  test.each([READ_CONFIGURATION, READ_DATA])('it may have %s', (access) => {
    expect(checkTask(trustOf(PULL_REQUESTS), taskWith(access))).toEqual([]);
  });

  test('a word for one kind of access is none for another', () => {
    expect(() => checkTask(trustOf({ ...PULL_REQUESTS, ...word('aws/unreviewed-writes') }), taskWith(WRITE, READ_SECRETS))).toThrow(/read-secrets/);
  });
});

/** What each tier may do without a word; what it gets a warning for. From the issue: what the task of the tier does not need is a warning; a plan is read-only. */
const NEEDED: Readonly<Record<TrustTier, readonly TaskAccess[]>> = {
  production: Object.values(TaskAccess),
  staging: Object.values(TaskAccess),
  emergency: Object.values(TaskAccess),
  preview: [READ_CONFIGURATION, READ_DATA, WRITE, PUBLISH],
  plan: [READ_CONFIGURATION, READ_DATA, READ_STATE, WRITE_STATE],
  apply: [READ_CONFIGURATION, READ_DATA, READ_STATE, WRITE_STATE, READ_SECRETS, WRITE],
  publish: [READ_CONFIGURATION, READ_DATA, PUBLISH],
};
const REACHED = { production: { environment: 'prod', ...MAIN }, apply: { ...MAIN, workflow: 'apply.yml' }, publish: { refs: [GitRef.protectedTag('v1')] }, emergency: { environment: 'emergency', ...MAIN, controls: { reviewers: true } } };

test.each(Object.values(TrustTier))('what the tier %s needs, and what is beyond it', (tier) => {
  const trust = trustOf({ ...MAIN, ...REACHED[tier as keyof typeof REACHED], tier });
  for (const access of Object.values(TaskAccess)) {
    const isBeyond = !NEEDED[tier].includes(access);
    if (isBeyond && tier === TrustTier.PLAN && access !== READ_SECRETS) {
      expect([access, codeOf(() => checkTask(trust, taskWith(access)))]).toEqual([access, 'task-not-for-tier']);
      expect(checkTask(trustOf({ ...MAIN, tier, ...word('tier/read-only') }), taskWith(access))).toHaveLength(1);
    } else {
      expect([access, checkTask(trust, taskWith(READ_CONFIGURATION, access)).length]).toEqual([access, isBeyond ? 1 : 0]);
    }
  }
});
