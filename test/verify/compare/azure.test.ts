import { GitHubRepository, GitHubWorkflow, GitRef, Party } from '../../../src';
import { AdmittedSet, ComparisonAnswer, ComparisonQuestion, IdentitySet, IdentitySetComparison } from '../../../src/verify';

const { YES, NO, UNKNOWN } = ComparisonAnswer;
const shop = GitHubRepository.immutable({ owner: 'acme', name: 'shop', ownerId: '11', repositoryId: '111' });
const prod = new GitHubWorkflow({ name: 'prod', repository: shop, environment: 'prod' });
const subject = 'repo:acme@11/shop@111:environment:prod';

/** A stack with managed identities, each with credentials for these subjects. */
function identitySetOf(identities: Record<string, string[]>, issuer = 'https://token.actions.githubusercontent.com'): IdentitySet {
  const credentials = Object.entries(identities).flatMap(([name, subjects]) => subjects.map((each, index) => [`${name}_${index}`, {
    name: `credential-${index}`, issuer, subject: each, audience: ['api://AzureADTokenExchange'], parent_id: `\${azurerm_user_assigned_identity.${name}.id}`,
  }]));
  const content = {
    resource: {
      azurerm_user_assigned_identity: Object.fromEntries(Object.keys(identities).map((name) => [name, { name }])),
      azurerm_federated_identity_credential: Object.fromEntries(credentials),
    },
  };
  return IdentitySet.fromFiles([{ path: 'cdk.tf.json', content: JSON.stringify(content) }]);
}

const of = (...subjects: string[]) => AdmittedSet.ofIdentity(identitySetOf({ deploy: subjects }), 'deploy', { party: Party.AZURE });
const model = AdmittedSet.ofWorkflow(prod);

describe('a managed identity against its model', () => {
  it('lets in no more than the model, ever', () => {
    const { answer, assumptions } = of(subject).implies(model);
    expect(answer).toBe(YES);
    expect(assumptions).toContain('the repository acme/shop (111) keeps its subject template "repo, context"');
  });

  it('is the same trust only as long as nobody renames: names on Azure, ids in the model', () => {
    const compared = of(subject).equivalent(model);
    expect(compared).toMatchObject({ answer: NO, nowOnly: true });
    expect(compared.witness).toMatchObject({
      admittedBy: ['the trusted workflow prod'],
      refusedBy: ['deploy (Azure)'],
      claims: { repository_id: '111', repository_owner_id: '11', environment: 'prod' },
    });
    expect(compared.witness!.claims.repository).not.toBe('acme/shop');
  });

  it.each([
    ['a branch without the environment', 'repo:acme@11/shop@111:ref:refs/heads/next', { ref: 'refs/heads/next' }],
    ['pull requests', 'repo:acme@11/shop@111:pull_request', { event_name: 'pull_request' }],
    ['another environment', 'repo:acme@11/shop@111:environment:prod-2', { environment: 'prod-2' }],
    ['another repository of the owner', 'repo:acme@11/shop-2@112:environment:prod', { repository: 'acme/shop-2', repository_id: '112' }],
    ['somebody else', 'repo:acme-evil@12/shop@113:environment:prod', { repository_owner: 'acme-evil', repository_owner_id: '12' }],
  ])('shows the token of a second credential for %s', (_, second, claims) => {
    const compared = of(subject, second).implies(model);
    expect(compared).toMatchObject({ answer: NO, witness: { admittedBy: ['deploy (Azure)'], refusedBy: ['the trusted workflow prod'], claims: { ...claims, sub: second } } });
    expect(compared.nowOnly).toBeUndefined();
  });

  it('trap 4: a classic subject for an immutable repository is no way in, now; and one for whoever gets the name', () => {
    const classic = of('repo:acme/shop:environment:prod');
    expect(classic.disjoint(model).answer).toBe(YES);
    // Whoever takes the name over and has not opted in.
    expect(classic.implies(model)).toMatchObject({ answer: NO, nowOnly: true, witness: { claims: { repository: 'acme/shop' } } });
  });

  it('is disjoint from the identity of another environment', () => {
    expect(of(subject).disjoint(of('repo:acme@11/shop@111:environment:staging'), { projects: [shop] }).answer).toBe(YES);
  });

  it('a branch is that of pull_request_target too, of which GitHub does not say what subject it has', () => {
    const main = AdmittedSet.ofWorkflow(new GitHubWorkflow({ name: 'main', repository: shop, refs: [GitRef.branch('main')] }));
    const compared = of('repo:acme@11/shop@111:ref:refs/heads/main').implies(main);
    expect(compared.answer).toBe(NO);
    expect(compared.witness!.claims.event_name).toBe('pull_request_target');
  });

  it('a repository without a declared template may write any subject', () => {
    const till = of('repo:acme@11/till@999:environment:prod');
    const compared = till.disjoint(of('repo:acme@11/till@999:environment:prod'));
    expect(compared.assumptions).toContain('no repository has a declared subject template: all templates are possible');
    expect(compared).toMatchObject({ answer: NO, witness: { admittedBy: ['deploy (Azure)', 'deploy (Azure)'], refusedBy: [] } });
  });
});

describe('two sets of identities', () => {
  const swapped = { production: ['repo:acme@11/shop@111:environment:staging'], staging: [subject] };
  const meant = { production: swapped.staging, staging: swapped.production };
  const question = ComparisonQuestion.EQUIVALENT;

  it('are the same if each identity is', () => {
    const { pairs, onlyInFirst, onlyInSecond } = IdentitySetComparison.of({ first: identitySetOf(meant), second: identitySetOf(meant), question });
    expect(pairs.map(({ first, comparison }) => [first.identity, comparison.answer])).toEqual([['production', YES], ['staging', YES]]);
    expect([onlyInFirst, onlyInSecond]).toEqual([[], []]);
  });

  it('differ if staging and production swapped their trust', () => {
    const { pairs } = IdentitySetComparison.of({ first: identitySetOf(meant), second: identitySetOf(swapped), question, projects: [shop] });
    expect(pairs.map(({ comparison }) => comparison)).toMatchObject([
      { answer: NO, witness: { claims: { environment: 'prod' } } }, { answer: NO, witness: { claims: { environment: 'staging' } } },
    ]);
  });

  it('name what only one of them has', () => {
    const second = identitySetOf({ production: meant.production, more: [subject] });
    const { onlyInFirst, onlyInSecond } = IdentitySetComparison.of({ first: identitySetOf(meant), second, question: ComparisonQuestion.IMPLIES });
    expect([onlyInFirst, onlyInSecond].map((each) => each.map(({ identity }) => identity))).toEqual([['staging'], ['more']]);
  });
});

it('an issuer whose tokens are not known is compared without what ties claims together', () => {
  const set = (issuer: string, sub: string) => AdmittedSet.ofIdentity(identitySetOf({ deploy: [sub] }, issuer), 'deploy');
  expect(set('https://ci.example', 'a').implies(set('https://ci.example', 'a')).answer).toBe(YES);
  expect(set('https://ci.example', 'a').implies(set('https://ci.example', 'b')).answer).toBe(UNKNOWN);
  expect(set('https://ci.example', 'a').disjoint(set('https://other.example', 'a')).answer).toBe(YES);
});
