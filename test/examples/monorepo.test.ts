import { identitySetOf, synthesized } from './synthesized';
import { deployments } from '../../examples/monorepo/model';
import { pairs } from '../../examples/monorepo/proof';
import { GitHubRepository, GitHubWorkflow, GitRef } from '../../src/issuers';
import { AdmittedSet, ComparisonAnswer } from '../../src/verify';

test('each identity is apart from those of every other service and stage, across clouds too', () => {
  const all = pairs(identitySetOf(synthesized('monorepo')));
  expect(new Set(all.map(({ one, other }) => `${one} ${other}`)).size).toBe(54);
  expect(all.filter(({ answer }) => answer !== ComparisonAnswer.YES)).toEqual([]);
});

test('services that share an environment are one: the token of either gets in at the other', () => {
  const repository = GitHubRepository.immutable({ owner: 'my-org', name: 'monorepo', ownerId: '123456', repositoryId: '456789' });
  const shared = (name: string) => AdmittedSet.ofWorkflow(new GitHubWorkflow({ name, repository, environment: 'production', refs: [GitRef.protectedBranch('main')] }));
  expect(shared('orders').disjoint(shared('payments'))).toMatchObject({ answer: ComparisonAnswer.NO, witness: { claims: { environment: 'production' } } });
});

test('a job in the file of one service cannot name the environment of another', () => {
  const set = identitySetOf(synthesized('monorepo'));
  const [orders, payments] = ['orders-production', 'payments-production'].map((name) => deployments.find(({ workflow }) => workflow.name === name)!.workflow);
  const [own] = orders.sampleTokens('any');
  const borrowed = { ...own, environment: 'payments-production', sub: String(own.sub).replace('orders-production', 'payments-production') };
  for (const audience of ['sts.amazonaws.com', 'api://AzureADTokenExchange']) expect([...new Set(set.decideFor(payments.name, { ...borrowed, aud: audience }).map(({ verdict }) => verdict))]).toEqual(['deny']);
});
