import { entry, show } from '../errors';

/** A pool or provider id that Google refuses. */
export const gcpIdMalformed = entry('gcp-id-malformed', (kind: string, id: string, full: string) => ({
  problem: `${kind} is not an id that Google takes${full === id ? '' : ` (with the salt it is ${show(full)})`}`,
  got: show(id),
  allowed: '4 to 32 characters of a-z, 0-9 and "-", not beginning with "gcp-", salt included',
  remedies: [full === id ? `${kind}: 'github-production'` : `${kind}: 'github', salt: 'b'`],
}));

/** A text that is longer than Google takes. */
export const gcpTextTooLong = entry('gcp-text-too-long', (kind: string, text: string, length: number, limit: number, unit: string) => ({
  problem: `${kind} is too long for Google`,
  got: `${length} ${unit}: ${show(text)}`,
  allowed: `at most ${limit} ${unit}`,
  remedies: [`${kind}: '...' with at most ${limit} ${unit}`],
}));

/** An id of a service account that Google refuses. */
export const gcpAccountIdMalformed = entry('gcp-account-id-malformed', (id: string) => ({
  problem: 'accountId is not an id of a service account',
  got: show(id),
  allowed: '6 to 30 characters of a-z, 0-9 and "-", beginning with a letter, not ending with "-"',
  remedies: ["accountId: 'deploy-production'"],
}));

/** An unresolved value where a check needs the value. */
export const gcpTokenRefused = entry('gcp-token-refused', (kind: string, engine: string) => ({
  problem: `${kind} is an unresolved value of ${engine}`,
  got: `a token of ${engine}`,
  allowed: 'a literal: its length and characters are checked before anything is deployed',
  remedies: [`${kind}: '...' as text`],
}));

/** A value of the other engine, which this one would write out as it stands. */
export const gcpForeignToken = entry('gcp-foreign-token', (kind: string, engine: string) => ({
  problem: `${kind} is an unresolved value of ${engine}, which cdktf would write into the template as it stands`,
  got: `a token of ${engine}`,
  allowed: 'a literal, or a value of cdktf: a Terraform variable, an attribute of a resource',
  remedies: [`new TerraformVariable(this, '...', { type: 'string' }).stringValue for ${kind}`],
}));

/** A pool for one issuer gets a workflow of another. */
export const gcpIssuerMismatch = entry('gcp-issuer-mismatch', (workflow: string, issuer: string, pool: string) => ({
  problem: `the trusted workflow ${show(workflow)} gets its tokens from another issuer than this pool takes them from`,
  got: show(issuer),
  allowed: `${show(pool)}: one issuer, one provider, one pool, since a binding does not say which provider it means`,
  remedies: ["new TrustedPool(this, 'OtherPool', { poolId: '...' }) for the workflows of that issuer"],
}));

/** A trust from an issuer of many tenants, in which an alternative pins none. */
export const gcpTenantNotPinned = entry('gcp-tenant-not-pinned', (workflow: string, issuer: string) => ({
  problem: `the trusted workflow ${show(workflow)} pins no tenant, and strangers get tokens from this issuer too`,
  got: show(issuer),
  allowed: 'an owner, namespace or organization id in every alternative',
  remedies: ["a condition with `requirement: 'tenant'` in every alternative that `compile()` returns"],
}));

/** An alternative without a condition would let in each run of the issuer. */
export const gcpNothingPinned = entry('gcp-nothing-pinned', (workflow: string) => ({
  problem: `an alternative of the trusted workflow ${show(workflow)} pins no claim: its binding would name the whole pool`,
  got: 'an alternative without conditions',
  allowed: 'at least one condition on a claim in each alternative',
  remedies: ['a ref, an environment or a project, exactly'],
}));

/** Too few or too many claims to name a run in the logs. */
export const gcpSubjectUnbounded = entry('gcp-subject-unbounded', (claims: readonly string[], limit: number) => ({
  problem: `google.subject cannot be made of the claims that name a run of this issuer within ${limit} bytes`,
  got: show(claims),
  allowed: 'one or more claims whose longest values are known, and fit together with a colon between them',
  remedies: ["traceClaims: ids that name tenant, project and run, with an \`alphabet\` or a \`longest\` value among the issuer's facts (docs/adding-an-issuer.md)"],
}));

/** One alternative whose conditions alone fill more than a mapping may. */
export const gcpMappingTooLong = entry('gcp-mapping-too-long', (workflow: string, conditions: string, limit: number) => ({
  problem: `the conditions of one alternative of the trusted workflow ${show(workflow)} are too long for one attribute mapping`,
  got: show(conditions),
  allowed: `at most ${limit} characters of CEL for an alternative`,
  remedies: ['an environment, a ref or a reusable workflow with a shorter name', 'fewer conditions on one workflow'],
}));

/** Tokens of which more is mapped than Google takes: in any pool, or once `added` is in the same one. */
export const gcpMappedTooLarge = entry('gcp-mapped-too-large', (workflow: string, bytes: number, limit: number, added?: string) => ({
  problem: added === undefined
    ? `tokens of the trusted workflow ${show(workflow)} map to more than Google takes: the exchange would reject every run`
    : `with the trusted workflow ${show(added)} in this pool, tokens of ${show(workflow)} map to more than Google takes: all attributes of a pool are mapped for each token`,
  got: `up to ${bytes} bytes, names of the attributes and the longest subject included`,
  allowed: `at most ${limit} bytes over all mapped attributes`,
  remedies: [
    ...added === undefined ? [] : [`new TrustedPool(this, 'SecondPool', { poolId: '...' }) for ${show(added)} and the workflows that pin the same claims: one pool each for what is long`],
    'an environment, a ref or a reusable workflow with a shorter name',
  ],
}));

/** The pool is full. */
export const gcpTooManyAttributes = entry('gcp-too-many-attributes', (workflow: string, count: number, limit: number) => ({
  problem: `the trusted workflow ${show(workflow)} does not fit into this pool any more`,
  got: `${count} mapped attributes`,
  allowed: `at most ${limit}: one for each set of pinned claims, one for about eleven patterns`,
  remedies: [
    "new TrustedPool(this, 'SecondPool', { poolId: '...' }) for some of the workflows",
    'exact refs in place of patterns: exact values share one attribute',
  ],
}));

/** More tenants than a condition can name. */
export const gcpConditionTooLong = entry('gcp-condition-too-long', (workflow: string, length: number, limit: number) => ({
  problem: `with the trusted workflow ${show(workflow)} the tenants of this pool no longer fit into the condition of its provider`,
  got: `${length} characters`,
  allowed: `at most ${limit} characters; the tenant pin is never left out`,
  remedies: ["new TrustedPool(this, 'SecondPool', { poolId: '...' }) for some of the tenants"],
}));

/** Two workflows of one pool that want different audiences. */
export const gcpAudienceConflict = entry('gcp-audience-conflict', (workflow: string, audience: string | undefined, pool: string | undefined) => ({
  problem: `the trusted workflow ${show(workflow)} has another audience than the workflows already in this pool`,
  got: audience === undefined ? "the provider's own name" : show(audience),
  allowed: `${pool === undefined ? "the provider's own name" : show(pool)}: the audience belongs to the provider, and all workflows of a pool share it`,
  remedies: ["new TrustedPool(this, 'OtherPool', { poolId: '...' }) for the workflows with that audience", 'the same audience on all workflows of the pool'],
}));

/** One pool, made twice. */
export const gcpDuplicatePool = entry('gcp-duplicate-pool', (pool: string, project: string, other: string) => ({
  problem: `a pool with this id is made for the same project at ${show(other)}`,
  got: show(pool),
  allowed: `one pool of one id in ${project}`,
  remedies: ["poolId: 'github-staging'", "salt: 'b'", "project: '...' where the two pools belong to different projects"],
}));

/** One service account, made twice. */
export const gcpDuplicateServiceAccount = entry('gcp-duplicate-service-account', (id: string, project: string, other: string) => ({
  problem: `a service account with this id is made for the same project at ${show(other)}`,
  got: show(id),
  allowed: `one service account of one id in ${project}`,
  remedies: ["accountId: 'deploy-staging': a service account of its own for each workflow"],
}));

/** The 101st service account. */
export const gcpTooManyServiceAccounts = entry('gcp-too-many-service-accounts', (count: number, project: string, limit: number) => ({
  problem: `too many service accounts for ${project}`,
  got: `${count} service accounts of this app`,
  allowed: `at most ${limit} in a project, unless Google raised the quota`,
  remedies: [
    "pool.grantProjectRole(workflow, ProjectRole.of('roles/...')): direct access needs no service account",
    "addServiceAccount(workflow, { accountId: '...', project: 'another-project' })",
  ],
}));

/** An allow policy that Google would refuse. */
export const gcpTooManyPrincipals = entry('gcp-too-many-principals', (policy: string, count: number, limit: number) => ({
  problem: `too many principals for the allow policy of ${policy}`,
  got: `${count} principals of this app, repeats included`,
  allowed: `at most ${limit}, fewer where their names are long`,
  remedies: [
    "GitRefPattern.branches('release/*') in place of many branches: a pattern is one principal",
    "addServiceAccount(workflow, { accountId: '...', roleAssignments: [...] }) in place of grantProjectRole: one principal for all alternatives of a workflow",
  ],
}));

/** A role that owns the project, without a word why. */
export const gcpPrivilegedRole = entry('gcp-privileged-role', (role: string) => ({
  problem: 'this role opens the whole project: whoever has it can change it, read all of it, or become others in it',
  got: show(role),
  allowed: 'roles for what the workflow does, or this one with a reason',
  remedies: ["ProjectRole.of('roles/run.developer')", `ProjectRole.privileged('${role}', { reason: 'why no narrower role does' })`],
}));

/** A role that is not the name of a role. */
export const gcpRoleMalformed = entry('gcp-role-malformed', (role: string) => ({
  problem: 'this is not the name of a role',
  got: show(role),
  allowed: 'roles/NAME, projects/PROJECT/roles/NAME or organizations/NUMBER/roles/NAME',
  remedies: ["ProjectRole.of('roles/storage.objectViewer')"],
}));

/** A reason that says nothing. */
export const gcpReasonMissing = entry('gcp-reason-missing', (role: string) => ({
  problem: `a privileged role needs a reason: ${show(role)}`,
  got: '""',
  allowed: 'a sentence that a reviewer can judge',
  remedies: [`ProjectRole.privileged('${role}', { reason: 'creates the projects of the landing zone' })`],
}));

/** A grant on a project that nobody named. */
export const gcpProjectMissing = entry('gcp-project-missing', (what: string) => ({
  problem: `${what} does not say on which project`,
  got: 'no project on the pool, none on the grant',
  allowed: 'the id of the project whose allow policy gets the principal',
  remedies: ["new TrustedPool(this, 'Pool', { project: 'my-project', ... })", "ProjectRole.of('roles/...', { project: 'my-project' })"],
}));

/** A project number that is not one. */
export const gcpProjectNumberMalformed = entry('gcp-project-number-malformed', (number: string) => ({
  problem: 'this is not a project number',
  got: show(number),
  allowed: 'digits: the number that Google gave the project, not its id',
  remedies: ["ProjectNumber.literal('123456789012')", "ProjectNumber.lookup('my-project')"],
}));

/** A project id that is not one. */
export const gcpProjectMalformed = entry('gcp-project-malformed', (project: string) => ({
  problem: 'this is not the id of a project',
  got: show(project),
  allowed: '6 to 30 characters of a-z, 0-9 and "-", beginning with a letter; in front of it "domain.com:" for old ones',
  remedies: ["project: 'my-project'"],
}));

/** A name that no service account has. */
export const gcpServiceAccountNameMalformed = entry('gcp-service-account-name-malformed', (name: string) => ({
  problem: 'this is not the full name of a service account',
  got: show(name),
  allowed: 'projects/PROJECT/serviceAccounts/EMAIL, or the name attribute of a service account',
  remedies: ["'projects/my-project/serviceAccounts/deploy@my-project.iam.gserviceaccount.com'", 'serviceAccount.name'],
}));

/** A member beside the binding that overwrites it. */
export const gcpServiceAccountOwned = entry('gcp-service-account-owned', (account: string) => ({
  problem: 'the binding of this service account is authoritative for its own workflow: a second member would be removed at each apply',
  got: show(account),
  allowed: 'service accounts that this app did not create through a pool',
  remedies: ["pool.addServiceAccount(workflow, { accountId: '...' }): one for each workflow"],
}));

/** A pool without workflows. */
export const gcpPoolEmpty = entry('gcp-pool-empty', (pool: string) => ({
  problem: 'no trusted workflow was added to this pool: there is nothing that its provider could ask for',
  got: show(pool),
  allowed: 'at least one workflow',
  remedies: ["pool.addServiceAccount(workflow, { accountId: '...' })", "pool.grantProjectRole(workflow, ProjectRole.of('roles/...'))"],
}));

/** A pool that others own has a provider that is not ours. */
export const gcpPoolShared = entry('gcp-pool-shared', (pool: string, providers: readonly string[]) => ({
  problem: `the existing pool ${show(pool)} has another provider: a binding names the pool and a value, so its tokens could get what is bound to this one's`,
  got: show(providers),
  allowed: 'a pool whose one provider is the one that this construct adds',
  remedies: [
    "new TrustedPool(this, 'Pool', { poolId: '...' }) without `existing`: a pool of its own",
    'ExistingPool.fromProviders([]) once the other providers are deleted, and gcloud lists none',
  ],
}));

/** The provider itself exists already, outside of this app. */
export const gcpProviderExists = entry('gcp-provider-exists', (pool: string, provider: string) => ({
  problem: `the provider ${show(provider)} of the existing pool ${show(pool)} is not this app's: what it maps and asks for is not known here, so nothing is bound to it`,
  got: `ExistingPool.fromProviders([${show(provider)}])`,
  allowed: 'a provider in the state of this app, which then writes its mapping and condition',
  remedies: [
    `pool.poolProvider.importFrom('projects/PROJECT/locations/global/workloadIdentityPools/${pool}/providers/${provider}') and ExistingPool.fromProviders([])`,
    "new TrustedPool(this, 'Pool', { poolId: '...' }) without `existing`: a pool of its own",
  ],
}));

/** What only the maker of a pool decides. */
export const gcpExistingPoolProps = entry('gcp-existing-pool-props', (prop: string) => ({
  problem: `\`${prop}\` is for a pool that the construct makes, and this one exists already`,
  got: `existing and ${prop}`,
  allowed: 'the full id of the pool as poolId, and nothing else about the pool',
  remedies: [`no ${prop}`, 'no `existing`: the construct makes the pool'],
}));

/** Audit logs of a project that nobody named. */
export const gcpAuditProjectMissing = entry('gcp-audit-project-missing', () => ({
  problem: 'an audit configuration belongs to a project, and nobody says which',
  got: 'no project on the pool, none in the call',
  allowed: 'the id of the project of the pool, or of a service account',
  remedies: ["pool.addAuditLogs({ project: 'my-project' })", "new TrustedPool(this, 'Pool', { project: 'my-project', ... })"],
}));

/** Two audit configurations of one project. */
export const gcpAuditLogsTwice = entry('gcp-audit-logs-twice', (project: string, other: string) => ({
  problem: `the audit logs of ${project} are configured at ${show(other)} already, and a configuration is authoritative: each would overwrite the other`,
  got: 'addAuditLogs a second time for one project',
  allowed: 'once for each project of an app, whatever the number of its pools',
  remedies: ['one call for each project', "pool.addAuditLogs({ project: 'another-project' })"],
}));

/** A kill switch that closes half of what a workflow may do. */
export const gcpClosedInPart = entry('gcp-closed-in-part', (workflow: string, closing: boolean) => ({
  problem: `the trusted workflow ${show(workflow)} is ${closing ? 'open' : 'closed'} elsewhere in this pool, and ${closing ? 'closed' : 'open'} here: it would still get in`,
  got: `closed: ${closing}`,
  allowed: 'all that a workflow may do in a pool, open or closed',
  remedies: ['closed: true wherever the pool gives the workflow something', 'take out the one grant that the workflow should lose'],
}));

/** A pool is asked about a workflow that it does not know. */
export const gcpWorkflowUnknown = entry('gcp-workflow-unknown', (workflow: string, known: readonly string[]) => ({
  problem: 'this pool does not trust the workflow',
  got: show(workflow),
  allowed: known.length === 0 ? 'workflows that were added before' : known.map(show).join(', '),
  remedies: ["pool.addServiceAccount(workflow, { accountId: '...' }) first"],
}));
