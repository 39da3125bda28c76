import { accountByName, accountFor, accountForAll, application, managedIdentity, role, roleFor, roleForAll, roleLike, serviceAccount, withIssuer, withMapping, withSecondAccount } from '../../src/checks/examples';
import { Example } from '../../src/checks/rule';
import { Party } from '../../src/trust';

/** What published guides write, in a policy of our own, and what comes of it. */
export interface Guide {
  readonly title: string;
  /** What they say, in our words. */
  readonly advice: string;
  readonly example: Example;
  readonly happens: string;
  readonly write: string;
  /** What the checks find in it, notes too. */
  readonly rules: readonly string[];
}

const AUD = 'sts.amazonaws.com';
const REPOSITORY = 'repo:my-org@123456/my-repo@456789';
const MAIN = "assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'";
const CALLED = 'my-org/platform/.github/workflows/deploy.yml';
const provider = { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: 'https://token.actions.githubusercontent.com', ClientIdList: [AUD], ThumbprintList: ['6938fd4d98bab03faadb97b34396831e3780aea1'] } };

export const GUIDES: readonly Guide[] = [
  {
    title: 'A regular expression in a flexible credential',
    advice: 'Several branches in one credential of Azure: `matches` with `release/.*` on the subject.',
    example: application("claims['sub'] matches 'repo:my-org/my-repo:ref:refs/heads/release/.*'"),
    happens: '`matches` knows `*` and `?` alone: this asks for a branch that begins with a full stop, which Git forbids. And since mid-2026 Entra refuses an expression for GitHub that names no id.',
    write: "`claims['sub'] matches 'repo:my-org/my-repo:ref:refs/heads/release/*' and claims['repository_id'] eq '456789'`, on an application.",
    rules: ['admits-nobody', 'flexible-without-id', 'regular-expression'],
  },
  {
    title: 'The event in a trust policy of AWS',
    advice: 'Only pushes may deploy: a condition on `event_name`.',
    example: role({ StringEquals: { aud: AUD, sub: `${REPOSITORY}:ref:refs/heads/main`, event_name: 'push' } }),
    happens: 'AWS makes condition keys of ten claims of GitHub, and the event is none of them: the key is absent in every call, and nobody gets in.',
    write: 'The subject or the keys `ref` and `environment`; an environment with reviewers, where the event matters.',
    rules: ['admits-nobody', 'key-not-of-issuer'],
  },
  {
    title: 'The key `repository` in a customized subject',
    advice: 'A template of `repository` and `job_workflow_ref`, so the subject begins with `repository:`.',
    example: roleFor(`repository:my-org/my-repo:job_workflow_ref:${CALLED}@refs/heads/main`),
    happens: 'GitHub writes that key as `repo:`. No token has the subject, and nobody gets in.',
    write: 'The subject as the API shows it for the repository, `repo:` first.',
    rules: ['admits-nobody', 'value-never-minted'],
  },
  {
    title: 'The subject without ids',
    advice: '`repo:OWNER/REPOSITORY:environment:NAME`, for every repository.',
    example: roleFor('repo:my-org/my-repo:environment:prod'),
    happens: 'A repository that is made, renamed or transferred since 2026-07-15 has subjects with ids, and does not get in. An older one does, and after a rename so does whoever registers the old name.',
    write: 'The subject with both ids, exactly; during a change the old one beside it.',
    rules: ['classic-subject', 'environment-on-any-ref', 'name-without-id'],
  },
  {
    title: 'A branch for a job that has an environment',
    advice: 'The subject of the branch, and the environment as a second condition.',
    example: role({ StringEquals: { aud: AUD, sub: `${REPOSITORY}:ref:refs/heads/main`, environment: 'prod' } }),
    happens: 'A job with an environment has that in its subject, and no ref: no token has both, unless the template of the repository was customized.',
    write: 'The subject of the environment, and the key `ref` for the branch.',
    rules: ['ref-beside-environment'],
  },
  {
    title: 'Production only from main, by an environment',
    advice: 'The subject of the environment keeps out all other branches.',
    example: roleFor(`${REPOSITORY}:environment:production`),
    happens: 'The branch is not in that subject: jobs of any branch and event have it that name the environment, as far as its protection rules let them.',
    write: 'The key `ref` beside it at AWS, both claims at Google Cloud; reviewers and a rule about branches on the environment everywhere.',
    rules: ['environment-on-any-ref'],
  },
  {
    title: 'A star behind the repository',
    advice: '`repo:OWNER/REPOSITORY:*`, to get started.',
    example: roleLike(`${REPOSITORY}:*`),
    happens: 'All branches, tags, environments and pull requests get in.',
    write: 'One branch or one environment, exactly.',
    rules: ['whole-repository'],
  },
  {
    title: 'A star behind the organization',
    advice: '`repo:my-org*`, for all repositories of the organization.',
    example: roleLike('repo:my-org*'),
    happens: 'Whoever registers `my-org-evil` gets in.',
    write: 'A role for each repository, each with its own subject.',
    rules: ['lookalike-organization'],
  },
  {
    title: 'An environment of all repositories',
    advice: '`repo:my-org/*:environment:prod`, one role for the whole organization.',
    example: roleLike('repo:my-org@123456/*:environment:prod'),
    happens: 'Whoever may write to any repository names the environment in a job, and it is made there and then, without protection.',
    write: 'The repository by its id beside the environment.',
    rules: ['environment-of-any-project'],
  },
  {
    title: 'One pool, and bindings on the repository',
    advice: 'The condition of the provider is narrow, so each service account is bound to `attribute.repository_id`.',
    example: withSecondAccount(accountFor("assertion.repository_id == '456789' && assertion.ref in ['refs/heads/main', 'refs/heads/staging']"), 'attribute.repository_id/456789'),
    happens: 'The condition is for all workflows of the pool: the job that deploys to staging becomes the service account of production.',
    write: 'An attribute that is made of all claims of a workflow, and a binding to its own value for each.',
    rules: ['shared-attribute', 'started-by-others'],
  },
  {
    title: 'The subject as `google.subject`',
    advice: '`google.subject = assertion.sub`.',
    example: withMapping(accountFor(MAIN), { 'google.subject': 'assertion.sub' }),
    happens: 'Google takes 127 bytes. Long names of repositories, branches and merge queues are rejected on the day that they first run.',
    write: 'Ids, from the organization to the run.',
    rules: ['started-by-others', 'subject-too-long'],
  },
  {
    title: 'An optional claim in the mapping',
    advice: '`attribute.environment = assertion.environment`.',
    example: withMapping(accountFor(MAIN), { 'attribute.environment': 'assertion.environment' }),
    happens: 'Each job of the pool without an environment is rejected, whatever the condition says.',
    write: "`has(assertion.environment) ? assertion.environment : ''`.",
    rules: ['unguarded-claim'],
  },
  {
    title: '`matches` without anchors',
    advice: "`assertion.repository.matches('my-org/my-repo')`.",
    example: accountForAll("assertion.repository.matches('my-org/my-repo')"),
    happens: 'A part of the text is enough: `evil-my-org/my-repo-too` gets in.',
    write: 'The id, with `==`; a regular expression with `^(?:` in front and `)$` behind.',
    rules: ['any-organization', 'pool-without-tenant', 'unanchored-matches'],
  },
  {
    title: 'An id as a number',
    advice: '`assertion.repository_id == 456789`.',
    example: accountFor("assertion.repository_id == 456789 && assertion.ref == 'refs/heads/main'"),
    happens: 'Ids are text in the token, and text equals no number: nobody gets in.',
    write: 'The id in quotes.',
    rules: ['admits-nobody', 'number-for-text'],
  },
  {
    title: 'Some condition, since Google asks for one',
    advice: "`assertion.sub != ''`, and the binding does the rest.",
    example: accountForAll("assertion.sub != ''"),
    happens: 'Google looks for a claim in the condition, and not for what it asks: everybody may exchange a token.',
    write: 'The id of the organization in the condition, and a binding on what one workflow alone has.',
    rules: ['always-true', 'any-organization', 'pool-without-tenant'],
  },
  {
    title: 'A list with one loose value',
    advice: 'Subjects are added to the list one by one; the last one is a star, for a test.',
    example: roleLike([`${REPOSITORY}:ref:refs/heads/main`, '*']),
    happens: 'IAM asks for a subject that is no star, and looks at a part of the list alone: it takes this, and everybody gets in.',
    write: 'Exact subjects alone.',
    rules: ['always-true', 'any-organization'],
  },
  {
    title: '`ForAllValues` on the audience',
    advice: 'A popular module compares issuer and audience with `ForAllValues:StringEquals`.',
    example: role({ 'ForAllValues:StringEquals': { aud: AUD }, 'StringEquals': { sub: `${REPOSITORY}:environment:prod` } }),
    happens: 'The operator holds where the claim is not there: it guards nothing.',
    write: '`StringEquals`.',
    rules: ['environment-on-any-ref', 'no-audience', 'true-when-absent'],
  },
  {
    title: 'No audience',
    advice: 'The provider lists the audience, so the role need not.',
    example: role({ StringEquals: { sub: `${REPOSITORY}:environment:prod` } }),
    happens: 'The day the provider lists a second audience, tokens for that one get in here.',
    write: '`aud` with `StringEquals`.',
    rules: ['environment-on-any-ref', 'no-audience'],
  },
  {
    title: 'No subject',
    advice: 'The audience is what is checked.',
    example: roleForAll(),
    happens: 'A job chooses its audience: everybody who has an account gets in.',
    write: 'The subject, exactly.',
    rules: ['any-organization'],
  },
  {
    title: 'A shared pipeline, at whatever ref',
    advice: '`job_workflow_ref` with a star behind the @, so that callers may pick a version.',
    example: role({ StringEquals: { aud: AUD, sub: `${REPOSITORY}:environment:prod` }, StringLike: { job_workflow_ref: `${CALLED}@refs/heads/*` } }),
    happens: 'Whoever may push a branch to the repository of the pipeline edits it there, and calls that.',
    write: 'The file at a commit, or at a branch that is protected.',
    rules: ['environment-on-any-ref', 'shared-code-at-any-ref'],
  },
  {
    title: 'The template `job_workflow_ref` alone',
    advice: 'One subject for all callers of the shared pipeline.',
    example: managedIdentity([`job_workflow_ref:${CALLED}@refs/heads/main`]),
    happens: 'The subject does not say who calls: any organization may that can read the file.',
    write: 'A template that begins with `repository_owner_id`.',
    rules: ['subject-without-owner'],
  },
  {
    title: 'Thumbprints',
    advice: 'The provider needs the thumbprint of the certificate, and a new one each time it changes.',
    example: { party: Party.AWS, artifact: { Resources: { Provider: provider } } },
    happens: 'AWS trusts public authorities by itself, and does not look at the list.',
    write: 'No list.',
    rules: ['needless-thumbprints'],
  },
  {
    title: 'Only release tags',
    advice: '`refs/tags/v*`: branches cannot deploy.',
    example: roleLike(`${REPOSITORY}:ref:refs/tags/v*`),
    happens: 'Whoever may push makes the tag `v999` on a commit with an edited pipeline.',
    write: 'An environment whose rule names the tags, or a rule of the repository on them.',
    rules: ['name-pattern', 'tag-without-ruleset'],
  },
  {
    title: 'The address of the platform as the issuer',
    advice: 'The issuer is `https://github.com`.',
    example: withIssuer(accountFor(MAIN), 'https://github.com'),
    happens: 'People log in there; tokens of runs are minted elsewhere. Nobody gets in.',
    write: 'The issuer of the deployment: for github.com `https://token.actions.githubusercontent.com`, with a slug behind it where the enterprise asked for that.',
    rules: ['login-issuer', 'undecided'],
  },
  {
    title: 'Who started the run',
    advice: 'Only `octocat` may deploy: `actor`.',
    example: role({ StringEquals: { aud: AUD, actor: 'octocat' }, StringLike: { sub: `${REPOSITORY}:*` } }),
    happens: 'The actor of a schedule, a comment or a re-run is not who wrote the code that runs.',
    write: 'The branch or the environment.',
    rules: ['weak-claim', 'whole-repository'],
  },
  {
    title: 'Letter case as in the address bar',
    advice: 'Names as people write them.',
    example: managedIdentity([`${REPOSITORY}:Environment:production`]),
    happens: 'GitHub finds names in either case, and clouds compare letters.',
    write: 'What a token has.',
    rules: ['admits-nobody', 'case-never-matches'],
  },
  {
    title: 'An attribute that is not mapped',
    advice: 'The binding on `attribute.repository`, and the mapping of another guide.',
    example: serviceAccount(MAIN, 'principalSet:POOL/attribute.repository/my-org/my-repo', {}),
    happens: 'No token has the attribute: nobody gets in.',
    write: 'The attribute in the mapping, made of ids.',
    rules: ['admits-nobody', 'attribute-not-mapped'],
  },
  {
    title: 'The name of the repository at Google Cloud',
    advice: '`attribute.repository/my-org/my-repo`, and the owner by name in the condition.',
    example: accountByName("assertion.repository_owner == 'my-org' && assertion.ref == 'refs/heads/main'", 'my-org/my-repo'),
    happens: 'After a rename or a deletion whoever registers the name again gets in.',
    write: '`repository_owner_id` and `repository_id`.',
    rules: ['name-without-id', 'started-by-others'],
  },
];

const CLOUDS: Record<Party, string> = { [Party.AWS]: 'AWS', [Party.AZURE]: 'Azure', [Party.GCP]: 'Google Cloud' };

/** docs/published-guides.md. */
export function guidesPage(): string {
  const intro = `Widely read guides, and the examples of popular modules, hold trust that does not work, or that lets in more than it says. Here is what they advise, in our
own words and in policies of our own, what comes of it, and what to write in its place. Each policy is run by the tests of this project: \`lint\` finds in it just what
is named. [lint](lint.md) finds the same in yours.`;
  const parts = GUIDES.map(({ title, advice, example, happens, write, rules }) => [
    `## ${title}`,
    `**They write.** ${advice}`,
    `${CLOUDS[example.party]}:\n\n\`\`\`json\n${JSON.stringify(shown(example), undefined, 2)}\n\`\`\``,
    `**What happens.** ${happens}`,
    `**Write.** ${write}`,
    `**\`lint\` says** ${rules.map((rule) => `[${rule}](checks/${rule}.md)`).join(', ')}.`,
  ].join('\n\n'));
  return `${['<!-- Written by `node build-tools/check-pages.mjs` from test/checks/guides.ts. -->', '# What published guides write', intro, ...parts].join('\n\n')}\n`;
}

interface Artifact {
  readonly Resources?: Readonly<Record<string, { readonly Properties: Readonly<Record<string, unknown>> }>>;
  readonly resource?: Readonly<Record<string, unknown>>;
}

/** The part of an artifact that it is about. */
function shown({ artifact }: Example): unknown {
  const { Resources, resource } = artifact as Artifact;
  if (Resources) return Object.values(Resources).map(({ Properties: { AssumeRolePolicyDocument: policy, ...others } }) => policy ?? others).at(0);
  const names = [
    'azurerm_federated_identity_credential', 'azuread_application_flexible_federated_identity_credential', 'google_iam_workload_identity_pool_provider', 'google_service_account_iam_member',
  ];
  return Object.fromEntries(Object.entries(resource ?? {}).filter(([type]) => names.includes(type)));
}
