import { accountByName, accountFor, managedIdentity, role, roleFor, roleLike, serviceAccount, withMapping } from '../../src/checks/examples';
import { Example } from '../../src/checks/rule';
import { TrustChecks } from '../../src/checks/trust-checks';
import { FindingSeverity } from '../../src/trust/finding';
import { IdentitySet } from '../../src/verify';

const AUD = 'sts.amazonaws.com';
const THUMBPRINT = '6938fd4d98bab03faadb97b34396831e3780aea1';

/** A role, and the provider that the same construct makes. */
function withProvider({ party, artifact }: Example, properties: object): Example {
  const { Resources } = artifact as { readonly Resources: object };
  const provider = { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: 'https://token.actions.githubusercontent.com', ClientIdList: [AUD], ...properties } };
  return { party, artifact: { Resources: { ...Resources, Provider: provider } } };
}

/**
 * What tools of this field make by default, or show in their documentation, as policies of our own: the shape is theirs, the words are not.
 * State of knowledge: 2026-11-21; each line says what the shape is.
 */
const PEERS: readonly (readonly [tool: string, shape: string, example: Example, found: readonly string[]])[] = [
  ['aws-cdk-github-oidc', 'a free filter behind one repository, a star by default; the owner by its name', roleLike('repo:my-org/my-repo:*'), [
    'error whole-repository', 'warning name-without-id', 'note classic-subject',
  ]],
  ['aws-cdk-github-oidc', 'the documented filter for a branch', roleFor('repo:my-org/my-repo:ref:refs/heads/main'), ['warning name-without-id', 'note classic-subject', 'note started-by-others']],
  ['@blimmer/cdk-github-oidc', 'a star for both names', roleLike('repo:*/*:*'), ['error any-organization']],
  ['@blimmer/cdk-github-oidc', 'an immutable subject by its ids', roleFor('repo:my-org@123456/my-repo@456789:ref:refs/heads/main'), ['note started-by-others']],
  ['cdk-pipelines-github, GitHubActionRole', 'repositories by StringLike, no audience, thumbprints on the provider', withProvider(role({ StringLike: { sub: 'repo:my-org/my-repo:*' } }), { ThumbprintList: [THUMBPRINT] }), [
    'error whole-repository', 'warning name-without-id', 'warning no-audience', 'note classic-subject', 'note needless-thumbprints',
  ]],
  ['terraform-aws-iam', 'issuer and audience by ForAllValues, subjects by StringLike', role({
    'ForAllValues:StringEquals': { aud: AUD }, 'StringLike': { sub: ['repo:my-org/my-repo:ref:refs/heads/main'] },
  }), ['warning name-without-id', 'warning no-audience', 'warning true-when-absent', 'note classic-subject', 'note started-by-others']],
  ['terraform-aws-iam', 'no subject at all: it is optional', role({ 'ForAllValues:StringEquals': { aud: AUD } }), ['error any-organization', 'warning no-audience', 'warning true-when-absent']],
  ['unfunco, terraform-aws-oidc-github', 'repositories with a star behind them', roleLike('repo:my-org/my-repo:*'), ['error whole-repository', 'warning name-without-id', 'note classic-subject']],
  ['philips-labs, terraform-aws-github-oidc', 'the branch main, and no pull request', role({
    StringEquals: { aud: AUD }, StringLike: { sub: 'repo:my-org/my-repo:ref:refs/heads/main' }, StringNotLike: { sub: 'repo:my-org/my-repo:pull_request' },
  }), ['warning name-without-id', 'note classic-subject', 'note started-by-others']],
  ['Azure verified modules', 'a raw subject, as it is given', managedIdentity(['repo:my-org/my-repo:ref:refs/heads/*']), ['error admits-nobody', 'error wildcard-in-subject']],
  ['azd pipeline config', 'the branch and pull requests, each as the live template has it', managedIdentity(['repo:my-org@123456/my-repo@456789:ref:refs/heads/main', 'repo:my-org@123456/my-repo@456789:pull_request']), [
    'error one-identity-for-plan-and-apply', 'warning proposed-changes',
  ]],
  ['terraform-google-modules, gh-oidc', 'the documented mapping, no condition, a binding on the name', withMapping(accountByName('', 'my-org/my-repo'), {
    'google.subject': 'assertion.sub', 'attribute.actor': 'assertion.actor', 'attribute.aud': 'assertion.aud',
  }), ['warning pool-without-tenant', 'note undecided']],
  ['Cloud Foundation Fabric', 'the owner by name in the condition, a binding on repository and branch', serviceAccount("attribute.repository_owner == 'my-org'", 'principalSet:POOL/attribute.fast_sub/repo:my-org/my-repo:ref:refs/heads/main', {
    'google.subject': 'assertion.sub', 'attribute.sub': 'assertion.sub', 'attribute.fast_sub': "'repo:' + assertion.repository + ':ref:' + assertion.ref", 'attribute.repository_owner': 'assertion.repository_owner',
  }), ['warning name-without-id', 'warning subject-too-long', 'note started-by-others']],
  ['google-github-actions/auth', 'the documented condition on the owner, a binding on the repository', accountByName("assertion.repository_owner == 'my-org'", 'my-org/my-repo'), ['error whole-repository', 'warning name-without-id']],
  ['this library', 'a repository and a branch by ids, and the event', accountFor("assertion.repository_owner_id == '123456' && assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main' && assertion.event_name == 'push'"), []],
];

const SEVERITIES = Object.values(FindingSeverity);

test.each(PEERS)('%s: %s', (_tool, _shape, { artifact }, found) => {
  const findings = TrustChecks.of(IdentitySet.fromFiles([{ path: 'example.tf.json', content: JSON.stringify(artifact) }])).findings();
  const said = new Map(findings.map(({ rule, severity }) => [rule, severity]));
  const rank = (severity: FindingSeverity) => SEVERITIES.indexOf(severity);
  expect([...said].sort(([one, first], [other, second]) => rank(first) - rank(second) || (one < other ? -1 : 1)).map(([rule, severity]) => `${severity} ${rule}`)).toEqual(found);
});
