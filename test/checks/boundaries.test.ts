import { accountFor, accountForAll, application, managedIdentity, role, roleFor, roleLike, serviceAccount, withIssuer, withMapping, withProvider, withSecondAccount, withSecondProvider } from '../../src/checks/examples';
import { Example } from '../../src/checks/rule';
import { TrustChecks } from '../../src/checks/trust-checks';
import { Party } from '../../src/trust';
import { IdentitySet } from '../../src/verify';

const AUD = 'sts.amazonaws.com';
const REPOSITORY = 'repo:my-org@123456/my-repo@456789';
const BY_ID = "assertion.repository_id == '456789'";
const CALLED = 'my-org/platform/.github/workflows/deploy.yml';

/** The same for GitLab, of a role, a credential and a pool. */
const gitlabRole = (conditions: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Example => role({}, {
  Principal: { Federated: 'arn:aws:iam::111111111111:oidc-provider/gitlab.com' },
  Condition: Object.fromEntries(Object.entries(conditions).map(([operator, keys]) => [operator, Object.fromEntries(Object.entries(keys).map(([key, value]) => [`gitlab.com:${key}`, value]))])),
});
const gitlabLike = (sub: string) => gitlabRole({ StringEquals: { aud: AUD }, StringLike: { sub } });
const gitlabIdentity = (subject: string) => managedIdentity([subject], { issuer: 'https://gitlab.com' });
const gitlabAccount = (condition: string) => withIssuer(serviceAccount(condition, 'principalSet:POOL/attribute.project_id/20', { 'google.subject': 'assertion.project_id', 'attribute.project_id': 'assertion.project_id' }), 'https://gitlab.com');
const PROJECT = 'project_path:my-group/my-project';
const inPartition = (partition: string, keys: object) => role({ StringEquals: { aud: AUD, sub: `${REPOSITORY}:environment:prod`, ...keys } }, { Principal: { Federated: `arn:${partition}:iam::111111111111:oidc-provider/token.actions.githubusercontent.com` } });

/** Just inside and just outside of each rule: [the rule, what differs, found, not found]. */
const BOUNDARIES: readonly (readonly [rule: string, what: string, inside: Example, outside: Example])[] = [
  ['always-true', 'a star alone, and a star behind one letter', roleLike(['*', 'x']), roleLike('r*')],
  ['always-true', 'any text, and one text', accountForAll("assertion.repository_owner != ''"), accountForAll("assertion.repository_owner != 'my-org'")],
  ['name-prefix', 'a wildcard behind the name, and behind a separator', roleLike(`${REPOSITORY}:ref:refs/heads/release*`), roleLike(`${REPOSITORY}:ref:refs/heads/release-*`)],
  ['name-prefix', 'two letters, and one', roleLike(`${REPOSITORY}:ref:refs/tags/v1*`), roleLike(`${REPOSITORY}:ref:refs/tags/v*`)],
  ['name-prefix', 'an expression of Azure, by the same letter', application(`claims['sub'] matches '${REPOSITORY}:ref:refs/heads/release*' and claims['repository_id'] eq '456789'`), application(`claims['sub'] matches '${REPOSITORY}:ref:refs/heads/release/*' and claims['repository_id'] eq '456789'`)],
  ['id-pattern', 'a wildcard in the id, and one behind it', roleLike('repo:my-org@123456/my-repo@45678?:environment:prod'), roleLike(`${REPOSITORY}:environment:prod-?`)],
  ['environment-of-any-project', 'the environment of any repository, and a branch of any', roleLike('repo:my-org@123456/*:environment:prod'), roleLike('repo:my-org@123456/*:ref:refs/heads/main')],
  ['loose-value', 'another repository, and the whole organization', roleLike([`${REPOSITORY}:environment:prod`, 'repo:my-org@123456/*']), roleFor([`${REPOSITORY}:environment:prod`, 'repo:my-org@123456/other@456790:environment:prod'])],
  ['wildcard-as-text', 'a question mark is a wildcard too, and no letter of a ref', roleFor([`${REPOSITORY}:environment:prod`, `${REPOSITORY}:ref:refs/heads/release?`]), roleFor([`${REPOSITORY}:environment:prod`, `${REPOSITORY}:ref:refs/heads/release!`])],
  ['ref-beside-environment', 'the ref in the subject, and in its own key', role({ StringEquals: { aud: AUD, sub: `${REPOSITORY}:ref:refs/heads/main`, environment: 'prod' } }), role({ StringEquals: { aud: AUD, sub: `${REPOSITORY}:ref:refs/heads/main`, ref: 'refs/heads/main' } })],
  ['classic-subject', 'the old form alone, and beside the new one', roleFor('repo:my-org/my-repo:environment:prod'), roleFor(['repo:my-org/my-repo:environment:prod', `${REPOSITORY}:environment:prod`])],
  ['classic-subject', 'github.com, and a server of one\'s own', managedIdentity(['repo:my-org/my-repo:environment:prod']), managedIdentity(['repo:my-org/my-repo:environment:prod'], { issuer: 'https://github.example.com/_services/token' })],
  ['shared-code-at-any-ref', 'any branch, and a tag', role({ StringEquals: { aud: AUD, sub: `${REPOSITORY}:environment:prod` }, StringLike: { job_workflow_ref: `${CALLED}@refs/heads/*` } }), role({ StringEquals: { aud: AUD, sub: `${REPOSITORY}:environment:prod`, job_workflow_ref: `${CALLED}@refs/tags/v1` } })],
  ['shared-code-at-moving-ref', 'another repository, and the own one', role({ StringEquals: { aud: AUD, sub: `${REPOSITORY}:environment:prod`, job_workflow_ref: `${CALLED}@refs/heads/main` } }), role({ StringEquals: { aud: AUD, sub: `${REPOSITORY}:environment:prod`, job_workflow_ref: 'my-org/my-repo/.github/workflows/deploy.yml@refs/heads/main' } })],
  ['code-without-caller', 'any owner, and one', accountForAll(`assertion.job_workflow_ref == '${CALLED}@refs/heads/main'`), accountForAll(`assertion.repository_owner_id == '123456' && assertion.job_workflow_ref == '${CALLED}@refs/heads/main'`)],
  ['subject-without-owner', 'what everybody chooses first, and an id first', managedIdentity(['environment:prod']), managedIdentity(['repository_owner_id:123456:environment:prod'])],
  ['weak-claim', 'any ref, and one', role({ StringEquals: { aud: AUD, workflow: 'Deploy' }, StringLike: { sub: `${REPOSITORY}:*` } }), role({ StringEquals: { aud: AUD, workflow: 'Deploy', sub: `${REPOSITORY}:ref:refs/heads/main` } })],
  ['weak-claim', 'GitLab: who started it, and which ref', gitlabAccount("assertion.project_id == '20' && assertion.user_login == 'someone'"), gitlabAccount("assertion.project_id == '20' && assertion.user_login == 'someone' && assertion.ref == 'main' && assertion.ref_type == 'branch'")],
  ['any-branch', 'GitLab: any branch, and some', gitlabLike(`${PROJECT}:ref_type:branch:ref:*`), gitlabLike(`${PROJECT}:ref_type:branch:ref:release/*`)],
  ['any-tag', 'GitLab: any tag, and some', gitlabLike(`${PROJECT}:ref_type:tag:ref:*`), gitlabLike(`${PROJECT}:ref_type:tag:ref:v*`)],
  ['whole-repository', 'GitLab: any ref, and any branch, which a rule of its own finds', gitlabLike(`${PROJECT}:*`), gitlabLike(`${PROJECT}:ref_type:branch:ref:*`)],
  ['proposed-changes', 'GitLab: any branch is the source of a merge request, where the source of the pipeline is not asked for', gitlabLike(`${PROJECT}:ref_type:branch:ref:*`), gitlabRole({ StringEquals: { aud: AUD, sub: `${PROJECT}:ref_type:branch:ref:main` } })],
  ['proposed-changes', 'GitLab: merge requests of any branch, and pushes', gitlabAccount("assertion.project_id == '20' && assertion.pipeline_source == 'merge_request_event'"), gitlabAccount("assertion.project_id == '20' && assertion.pipeline_source == 'push'")],
  ['any-runner', 'GitLab: any runner, and those of GitLab', gitlabAccount("assertion.project_id == '20' && assertion.environment == 'production'"), gitlabAccount("assertion.project_id == '20' && assertion.environment == 'production' && assertion.runner_environment == 'gitlab-hosted'")],
  ['tag-without-ruleset', 'GitLab: a tag, and a branch', gitlabIdentity(`${PROJECT}:ref_type:tag:ref:v1.0`), gitlabIdentity(`${PROJECT}:ref_type:branch:ref:main`)],
  ['case-never-matches', 'the word for branches, and the name of one', managedIdentity([`${REPOSITORY}:ref:Refs/heads/main`]), managedIdentity([`${REPOSITORY}:ref:refs/heads/MAIN`])],
  ['value-never-minted', 'GitLab: a ref as GitHub writes it, and its own', gitlabIdentity(`${PROJECT}:ref_type:merge_request:ref:main`), gitlabIdentity(`${PROJECT}:ref_type:branch:ref:main`)],
  ['shared-audience', 'two clouds, and one', role({ StringEquals: { aud: [AUD, 'api://AzureADTokenExchange'], sub: `${REPOSITORY}:environment:prod` } }), role({ StringEquals: { aud: [AUD, 'sts.amazonaws.com.cn'], sub: `${REPOSITORY}:environment:prod` } })],
  ['negated-alone', 'a negation, and one beside what is asked', accountForAll("assertion.repository_owner != 'evil'"), accountForAll("assertion.repository_owner != 'evil' && assertion.repository_owner_id == '123456'")],
  ['key-not-of-issuer', 'GitLab: the ref, and the project', gitlabRole({ StringEquals: { aud: AUD, sub: `${PROJECT}:ref_type:branch:ref:main`, ref: 'main' } }), gitlabRole({ StringEquals: { aud: AUD, sub: `${PROJECT}:ref_type:branch:ref:main`, project_id: '20' } })],
  ['key-not-of-issuer', 'partition aws, and one of which nothing is said', inPartition('aws', { event_name: 'push' }), inPartition('aws-cn', { event_name: 'push' })],
  ['key-of-other-issuer', 'another host, and a key of AWS', role({}, { Condition: { StringEquals: { 'token.actions.githubusercontent.com:aud': AUD, 'token.actions.example.com:sub': 'x' } } }), role({ StringEquals: { aud: AUD, sub: `${REPOSITORY}:environment:prod` } }, {})],
  ['flexible-without-id', 'GitLab: the subject alone, and with the id', withFlexibleIssuer("claims['sub'] matches 'project_path:my-group/*'"), withFlexibleIssuer("claims['sub'] matches 'project_path:my-group/*' and claims['project_id'] eq '20'")],
  ['regular-expression', 'a full stop before a star, and one that is meant', roleLike(`${REPOSITORY}:ref:refs/heads/release/.*`), roleLike(`${REPOSITORY}:ref:refs/heads/release/1.?`)],
  ['several-providers', 'one pool, and two', withSecondProvider(accountFor(BY_ID), 'build'), withSecondProvider(accountFor(BY_ID), 'builds')],
  ['unguarded-claim', 'read as it is, and asked for first', withMapping(accountFor(BY_ID), { 'attribute.env': 'assertion.environment' }), withMapping(accountFor(BY_ID), { 'attribute.env': "has(assertion.environment) ? assertion.environment : 'none'" })],
  ['unguarded-claim', 'GitLab: the environment, and the ref, which is always there', withMapping(gitlabAccount("assertion.project_id == '20'"), { 'attribute.env': 'assertion.environment' }), withMapping(gitlabAccount("assertion.project_id == '20'"), { 'attribute.ref': 'assertion.ref' })],
  ['subject-too-long', 'a ref without an end, and one ref', withMapping(accountFor(BY_ID), { 'google.subject': "assertion.repository_id + ':' + assertion.ref" }), withMapping(accountFor(`${BY_ID} && assertion.ref == 'refs/heads/main'`), { 'google.subject': "assertion.repository_id + ':' + assertion.ref" })],
  ['unanchored-matches', 'open behind, and closed', accountFor(`${BY_ID} && assertion.ref.matches('^refs/heads/main')`), accountFor(`${BY_ID} && assertion.ref.matches('^refs/heads/main$')`)],
  ['unanchored-matches', 'open in front, where something may stand there, and where nothing may', accountForAll("assertion.repository.matches('my-org/my-repo$')"), accountFor(`${BY_ID} && assertion.ref_type.matches('branch')`)],
  ['number-for-text', 'the id of a token, and a length', accountFor('assertion.repository_id == 456789'), accountFor(`${BY_ID} && size(assertion.ref) == 15`)],
  ['attribute-not-mapped', 'another name, and the same', serviceAccount(BY_ID, 'principalSet:POOL/attribute.repo/456789', { 'attribute.repository': 'assertion.repository_id' }), serviceAccount(BY_ID, 'principalSet:POOL/attribute.repository/456789', { 'attribute.repository': 'assertion.repository_id' })],
  ['shared-attribute', 'one value, and two', withSecondAccount(accountFor(BY_ID), 'attribute.repository_id/456789'), withSecondAccount(accountFor("assertion.repository_owner_id == '123456'"), 'attribute.repository_id/456790')],
  ['pool-without-tenant', 'a ref, and an owner beside it', accountFor("assertion.ref == 'refs/heads/main'"), accountFor("assertion.ref == 'refs/heads/main' && assertion.repository_owner_id == '123456'")],
  ['needless-thumbprints', 'an empty list is none', oidcProvider('https://gitlab.com', ['6938fd4d98bab03faadb97b34396831e3780aea1']), oidcProvider('https://gitlab.com', [])],
];

function withFlexibleIssuer(expression: string): Example {
  const { party, artifact } = application(expression);
  const text = JSON.stringify(artifact).replace('https://token.actions.githubusercontent.com', 'https://gitlab.com');
  return { party, artifact: JSON.parse(text) as object };
}

function oidcProvider(url: string, thumbprints: readonly string[]): Example {
  const ci = { url, client_id_list: [AUD], thumbprint_list: thumbprints };
  return { party: Party.AWS, artifact: { resource: { aws_iam_openid_connect_provider: { ci } } } };
}

const setOf = ({ artifact }: Example) => IdentitySet.fromFiles([{ path: 'example.tf.json', content: JSON.stringify(artifact) }]);
const idsOf = (example: Example) => TrustChecks.of(setOf(example)).findings().map(({ rule }) => rule);

test.each(BOUNDARIES)('%s: %s', (rule, _what, inside, outside) => {
  expect(idsOf(inside)).toContain(rule);
  expect(idsOf(outside)).not.toContain(rule);
});

test('a provider that stands in a file of its own is judged too, and named', () => {
  const set = IdentitySet.fromFiles([{ path: 'cdk.out/Oidc.template.json', content: JSON.stringify({ Resources: { Ci: { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: 'https://gitlab.com', ThumbprintList: ['6938fd4d98bab03faadb97b34396831e3780aea1'] } } } }) }]);
  expect(TrustChecks.of(set).findings().map(({ rule, party, identity, location }) => [rule, party, identity, location.text])).toEqual([
    ['needless-thumbprints', 'aws', 'gitlab.com', 'cdk.out/Oidc.template.json#/Resources/Ci'],
  ]);
});

test('a provider whose condition the files leave open is no reason to say anything of it', () => {
  const open = withProvider(accountFor(BY_ID), (provider) => ({ ...provider, attribute_condition: '${var.condition}' }));
  expect(idsOf(open)).toEqual(['undecided']);
});
