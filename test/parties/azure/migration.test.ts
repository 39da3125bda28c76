import { GitHubRepository, GitHubWorkflow, GitRef } from '../../../src/issuers';
import { evaluate, GLOBAL_CLOUD, render, renderApplication } from '../../../src/parties/azure';
import { Verdict } from '../../../src/trust';
import { AUDIENCE } from '../../fixtures/azure';
import { at } from '../../fixtures/source';

const NAMES = { owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' };
const repository = GitHubRepository.migrating({ from: GitHubRepository.classic(NAMES), to: GitHubRepository.immutable(NAMES), until: '2027-06-30' });
const acknowledge = [{ id: 'azure/tenant', reason: 'until GitHub writes ids', expires: '2027-06-30' }];
const migrating = (refs: GitRef[]) => new GitHubWorkflow({ name: 'production', repository, refs, acknowledge });

test('a repository in migration: one credential for each subject, the classic one with the ids beside it', () => {
  const trust = migrating([GitRef.branch('main')]).compile();
  const { credentials, flexibleCredentials } = renderApplication(trust, { cloud: GLOBAL_CLOUD }).document;
  expect(credentials.map(({ subject }) => subject)).toEqual(['repo:my-org@123456/my-repo@456789:ref:refs/heads/main']);
  expect(flexibleCredentials.map(({ expression }) => expression)).toEqual([
    "claims['sub'] eq 'repo:my-org/my-repo:ref:refs/heads/main' and claims['repository_owner_id'] eq '123456' and claims['repository_id'] eq '456789'",
  ]);
});

test('on a managed identity the classic half is acknowledged, and each form takes one of the 20 places', () => {
  const branches = (count: number) => Array.from({ length: count }, (_, index) => GitRef.branch(`b${index}`));
  const { credentials } = render(migrating(branches(10)).compile(), { cloud: GLOBAL_CLOUD }).document;
  expect([credentials.length, new Set(credentials.map(({ name }) => name)).size]).toEqual([20, 20]);
  expect(() => render(migrating(branches(11)).compile(), { cloud: GLOBAL_CLOUD })).toThrow('[azure-too-many-credentials]');
});

test('the tokens of both forms get in', () => {
  const workflow = migrating([GitRef.branch('main')]);
  const { document } = render(workflow.compile(), { cloud: GLOBAL_CLOUD });
  const verdicts = workflow.sampleTokens(AUDIENCE).map((token) => evaluate({ identity: 'id', source: at('document'), ...document }, token).verdict);
  expect(verdicts.length).toBeGreaterThan(1);
  expect(new Set(verdicts)).toEqual(new Set([Verdict.ACCEPT]));
});
