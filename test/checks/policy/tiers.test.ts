import { Example, TrustChecks } from '../../../src/checks';
import { accountFor, managedIdentity, role, roleFor, roleLike, serviceAccount } from '../../../src/checks/examples';
import { PULL_REQUEST, roleWith } from '../../../src/checks/permission-examples';
import { policyRules } from '../../../src/checks/policy';
import { Party, TrustTier, Verdict } from '../../../src/trust';
import { IdentitySet } from '../../../src/verify';

const { PRODUCTION, STAGING, PREVIEW, PLAN, APPLY, PUBLISH, EMERGENCY } = TrustTier;
const REPOSITORY = 'repo:my-org@123456/my-repo@456789';
const MAIN = `${REPOSITORY}:ref:refs/heads/main`;
const PROD = `${REPOSITORY}:environment:prod`;
const AUD = 'sts.amazonaws.com';
const FILE = 'my-org/my-repo/.github/workflows/deploy.yml@refs/heads/main';

/** A service account for jobs of one project of GitLab. */
function ofGitLab(condition: string): Example {
  const { party, artifact } = serviceAccount(`assertion.project_id == '20' && ${condition}`, 'principalSet:POOL/attribute.project_id/20', { 'google.subject': 'assertion.project_id', 'attribute.project_id': 'assertion.project_id' });
  return { party, artifact: JSON.parse(JSON.stringify(artifact).replaceAll('https://token.actions.githubusercontent.com', 'https://gitlab.com')) as object };
}

/** What is said of an example whose identity has a tier, each without the words that are of its own. */
function found({ party, artifact }: Example, tier: TrustTier) {
  const set = IdentitySet.fromFiles([{ path: 'example.tf.json', content: JSON.stringify(artifact) }]);
  const findings = TrustChecks.of(set).findings(policyRules({ tiers: [{ party, identity: 'deploy', tier }] }));
  for (const { witness } of findings) if (witness) expect(set.decide(witness).map(({ verdict }) => verdict)).toContain(Verdict.ACCEPT);
  return findings;
}
const said = (example: Example, tier: TrustTier) => found(example, tier).map(({ rule, message }) => (expect(rule).toBe('below-tier'), message.replace(`not fit for ${tier}: `, '')));

const WHOLE = expect.stringMatching(/gets in anyone who can push/) as string;
const NAME = 'no id holds the name: my-org/my-repo';
const OPEN = expect.stringContaining('who gets in is not known') as string;
const FILES = 'whichever file of a pipeline gets in';
const TAGS = 'runs that are on no tag get in';

/** What TrustTier says of each, as far as a foreign artifact tells. */
test.each<[what: string, tier: TrustTier, example: Example, expected: string[]]>([
  ['an environment', PRODUCTION, roleFor(PROD), []],
  ['a branch', PRODUCTION, roleFor(MAIN), []],
  ['pull requests', PRODUCTION, roleFor(PULL_REQUEST), ['runs of pull requests get in']],
  ['pull requests beside an environment', PRODUCTION, roleFor([PROD, PULL_REQUEST]), ['runs of pull requests get in']],
  ['a whole repository', PRODUCTION, roleLike(`${REPOSITORY}:*`), [WHOLE]],
  ['a whole organization', PRODUCTION, roleLike('repo:my-org@123456/*'), [WHOLE]],
  ['everybody', PRODUCTION, role({ StringEquals: { aud: AUD } }), [WHOLE]],
  ['any branch', PRODUCTION, roleLike(`${REPOSITORY}:ref:refs/heads/*`), ['runs of any branch get in']],
  ['any tag', PRODUCTION, roleLike(`${REPOSITORY}:ref:refs/tags/*`), ['runs of any tag get in']],
  ['some tags', PRODUCTION, roleLike(`${REPOSITORY}:ref:refs/tags/v*`), []],
  ['a name without an id', PRODUCTION, roleFor('repo:my-org/my-repo:environment:prod'), [NAME]],
  ['of Azure', PRODUCTION, managedIdentity([PROD, PULL_REQUEST]), ['runs of pull requests get in']],
  ['of Google', PRODUCTION, accountFor("assertion.repository_id == '456789' && assertion.event_name == 'pull_request'"), ['runs of pull requests get in']],
  ['nobody knows', PRODUCTION, roleFor({ Ref: 'Subject' } as unknown as string), [OPEN]],
  ['an issuer that is not known', PRODUCTION, managedIdentity(['a'], { issuer: 'https://ci.example.com' }), [OPEN]],
  ['nobody gets in', PRODUCTION, roleFor(`${REPOSITORY}:ref:refs/heads/*`), []],
  ['it is closed', PRODUCTION, role({}, { Effect: 'Deny' }), []],
  ['a project of GitLab', PRODUCTION, managedIdentity(['project_path:my-group/my-project:ref_type:branch:ref:main'], { issuer: 'https://gitlab.com' }), ['no id holds the name: my-group/my-project']],
  ['merge requests of GitLab', PRODUCTION, ofGitLab("assertion.pipeline_source == 'merge_request_event'"), ['runs of merge requests get in']],
  ['a branch of GitLab', PRODUCTION, ofGitLab("assertion.ref == 'main' && assertion.ref_type == 'branch'"), []],
  ['one file of GitLab', APPLY, ofGitLab("assertion.environment == 'prod' && assertion.ci_config_ref_uri == 'gitlab.com/my-group/my-project//.gitlab-ci.yml@refs/heads/main'"), []],
  ['any file of GitLab', APPLY, ofGitLab("assertion.environment == 'prod'"), [FILES]],
  ['tags of GitLab', PUBLISH, ofGitLab("assertion.ref_type == 'tag' && assertion.ref.startsWith('v')"), []],
  ['a branch of GitLab', PUBLISH, ofGitLab("assertion.ref == 'main' && assertion.ref_type == 'branch'"), [TAGS]],
  ['pull requests', STAGING, roleFor(PULL_REQUEST), ['runs of pull requests get in']],
  ['any branch', STAGING, roleLike(`${REPOSITORY}:ref:refs/heads/*`), ['runs of any branch get in']],
  ['an environment', STAGING, roleFor(PROD), []],
  ['pull requests', PREVIEW, roleFor(PULL_REQUEST), []],
  ['a whole repository: other rules speak of it', PREVIEW, roleLike(`${REPOSITORY}:*`), []],
  ['pull requests', PLAN, roleFor(PULL_REQUEST), []],
  ['nobody knows', PLAN, roleFor({ Ref: 'Subject' } as unknown as string), []],
  ['an environment alone', APPLY, roleFor(PROD), [FILES]],
  ['one file', APPLY, role({ StringEquals: { aud: AUD, sub: PROD, job_workflow_ref: FILE } }), []],
  ['one file of Google', APPLY, accountFor(`assertion.repository_id == '456789' && assertion.environment == 'prod' && assertion.workflow_ref == '${FILE}'`), []],
  ['a subject with one file', APPLY, managedIdentity([`repository_id:456789:environment:prod:job_workflow_ref:${FILE}`]), []],
  ['pull requests, which are of any file too', APPLY, roleFor(PULL_REQUEST), ['runs of pull requests get in', FILES]],
  ['tags', PUBLISH, roleLike(`${REPOSITORY}:ref:refs/tags/v*`), []],
  ['tags of one environment', PUBLISH, accountFor("assertion.repository_id == '456789' && assertion.environment == 'prod' && assertion.ref_type == 'tag'"), []],
  ['a branch', PUBLISH, roleFor(MAIN), [TAGS]],
  ['a branch beside tags', PUBLISH, role({ StringEquals: { aud: AUD }, StringLike: { sub: [MAIN, `${REPOSITORY}:ref:refs/tags/v*`] } }), [TAGS]],
  ['an environment on any ref', PUBLISH, roleFor(PROD), [TAGS]],
  ['sessions of an hour', EMERGENCY, roleWith({}), []],
  ['of 90 minutes', EMERGENCY, roleWith({ MaxSessionDuration: 5400 }), []],
  ['of more', EMERGENCY, roleWith({ MaxSessionDuration: 5401 }), ['sessions of up to 5401 seconds, where 5400 are allowed']],
  ['of a parameter', EMERGENCY, roleWith({ MaxSessionDuration: { Ref: 'Longest' } }), [expect.stringContaining('it is not proved that sessions last 5400 seconds at most') as string]],
  ['of a day', EMERGENCY, managedIdentity([PROD]), ['sessions of up to 86400 seconds, where 5400 are allowed']],
  ['of more, of another tier', PRODUCTION, roleWith({ MaxSessionDuration: 43200 }), []],
])('%s, for %s', (_what, tier, example, expected) => expect(said(example, tier)).toEqual(expected));

test('what gets in is shown, with what to write', () => {
  expect(found(roleFor(PULL_REQUEST), PRODUCTION)).toMatchObject([{ severity: 'error', witness: { event_name: 'pull_request' }, fix: expect.stringContaining('ask for the ref') as string }]);
});

test('a provider to which nothing is bound has no tier', () => {
  const { artifact } = accountFor("assertion.repository_id == '456789'");
  const { resource: { google_service_account_iam_member: _member, ...resource } } = artifact as { readonly resource: Record<string, object> };
  const set = IdentitySet.fromFiles([{ path: 'example.tf.json', content: JSON.stringify({ resource }) }]);
  expect(TrustChecks.of(set).findings(policyRules({ tiersRequired: true }))).toEqual([]);
  expect(TrustChecks.of(set).findings().length).toBeGreaterThan(0);
});

describe('the tier of an identity', () => {
  const example = roleFor(PULL_REQUEST);
  const set = IdentitySet.fromFiles([{ path: './out/example.template.json', content: JSON.stringify(example.artifact) }]);
  const asked = (...tiers: { identity: string; party?: Party; tier?: TrustTier; file?: string }[]) => TrustChecks.of(set)
    .findings(policyRules({ tiersRequired: true, tiers: tiers.map((one) => ({ party: Party.AWS, tier: PRODUCTION, ...one })) }, (file) => file.replace(/^\.\//, ''))).map(({ rule }) => rule);
  test.each<[what: string, rules: string[], entries: Parameters<typeof asked>]>([
    ['none', ['no-tier'], []],
    ['by its name', ['below-tier'], [{ identity: 'deploy' }]],
    ['by a pattern', ['below-tier'], [{ identity: 'dep*' }]],
    ['by a part of its name', ['no-tier'], [{ identity: 'dep' }]],
    ['by its name in other letters', ['no-tier'], [{ identity: 'Deploy' }]],
    ['of another cloud', ['no-tier'], [{ identity: 'deploy', party: Party.GCP }]],
    ['of its file', ['below-tier'], [{ identity: 'deploy', file: 'out/example.template.json' }]],
    ['of another file', ['no-tier'], [{ identity: 'deploy', file: 'out/other.template.json' }]],
    ['the first that fits', [], [{ identity: 'deploy', tier: PREVIEW }, { identity: '*ploy' }]],
    ['not the last', ['below-tier'], [{ identity: '*ploy' }, { identity: 'deploy', tier: PREVIEW }]],
  ])('%s', (_what, rules, entries) => expect(asked(...entries)).toEqual(rules));
});
