import { changed } from './changed';
import { entry, show } from '../errors';

/** Two expressions whose digests are the same: one attribute cannot map both. */
export const gcpAttributeCollision = entry('gcp-attribute-collision', (attribute: string, expression: string, known: string) => ({
  problem: `the attribute ${attribute} of this pool maps another expression already: ${show(known)}`,
  got: show(expression),
  allowed: 'one expression for each attribute: a binding names the attribute alone',
  remedies: ["new TrustedPool(this, 'AnotherPool', { poolId: '...' }) for this workflow"],
}));

/** What was checked is not what would be synthesized. */
export const gcpTrustChanged = entry('gcp-trust-changed', (place: string, actual: unknown, expected: unknown) => ({
  problem: `${place} was changed after it was checked: through a property, an override (of the resource or of the stack) or an aspect`,
  ...changed(actual, expected, 'what the trusted workflows come to: '),
  remedies: [
    'take the property, the override or the aspect out, and say it through the trusted workflow',
    'write a pool or a binding of your own beside this one, without this library',
  ],
}));

/** Who has which role, and what it comes to. */
interface GrantText {
  readonly role: string;
  readonly member: string;
}

/** A provider beside ours, in the same pool. */
export const gcpProviderByHand = entry('gcp-provider-by-hand', (provider: string, poolId: string, holder: string) => ({
  problem: `${provider} is a second provider of the pool ${show(poolId)} of ${holder}: its tokens could get the principals of this one`,
  got: 'a provider that this library did not write',
  allowed: 'one provider in a pool: a binding names the pool and a mapped value, not the provider',
  remedies: [
    "a pool of its own for it: new TrustedPool(this, 'AnotherPool', { poolId: '...' })",
    'project on both, where the pools of this id are in different projects',
  ],
}));

/** A member of the policy of an account beside ours. */
export const gcpAccountGrantByHand = entry('gcp-account-grant-by-hand', (account: string, { role, member, way }: GrantText & { readonly way: string }) => ({
  problem: `${show(member)} becomes ${account}: ${way}`,
  got: show(role),
  allowed: 'the trusted workflows that act as it, through the pool',
  remedies: [
    'pool.addServiceAccount(workflow, { accountId: ... }) or pool.allowImpersonation(workflow, name) for runs of CI',
    'a service account of its own for whoever is no CI run, without this library',
  ],
}));

/** A policy or binding that sets all members. */
export const gcpAccountPolicyByHand = entry('gcp-account-policy-by-hand', (account: string, kind: string) => ({
  problem: `this sets all who may act as ${account}, so that it and this library overwrite each other at each apply`,
  got: kind,
  allowed: 'members, one by one, with roles that let nobody become it',
  remedies: [
    'take it out: pool.addServiceAccount and pool.allowImpersonation write who may act as it',
    'google_service_account_iam_member for other roles on it',
  ],
}));

/** A key of an account that a pool made. */
export const gcpAccountKey = entry('gcp-account-key', (account: string) => ({
  problem: `whoever holds this key is ${account}, from anywhere`,
  got: 'google_service_account_key',
  allowed: 'no keys of a service account that a pool makes',
  remedies: [
    'take it out: the pipeline logs in without one',
    'a service account of its own for whoever needs a key; pool.allowImpersonation(workflow, name) for one that has keys until its pipelines have moved',
  ],
}));

/** A role of a principal of the pool, written by hand. */
export const gcpPoolGrantByHand = entry('gcp-pool-grant-by-hand', (poolId: string, holder: string, { role, member }: GrantText) => ({
  problem: `${show(member)} of the pool ${show(poolId)} of ${holder} gets a role that this library did not write: whichever runs map to it have it`,
  got: show(role),
  allowed: 'roles on projects for one trusted workflow each, through the pool',
  remedies: [
    "pool.grantProjectRole(workflow, ProjectRole.of('roles/run.developer'))",
    'pool.addServiceAccount(workflow, { accountId: ..., roleAssignments: [...] }), and the role of a folder or an organization for its `member`',
    "projectNumber: ProjectNumber.literal('...') on the pool, where the member is of a pool of the same id in another project",
  ],
}));

/** An audit configuration beside that of a pool. */
export const gcpAuditLogsByHand = entry('gcp-audit-logs-by-hand', (service: string, project: string, holder: string) => ({
  problem: `this configures the audit logs of ${service} for a project that ${holder} configures: each would overwrite the other at each apply`,
  got: `project ${show(project)}, service ${show(service)}`,
  allowed: 'one configuration for each project and service, in all stacks of the app',
  remedies: [
    'take it out: pool.addAuditLogs({ dataAccess: true }) logs reads and writes of data too',
    'leave pool.addAuditLogs() out, where all of the configuration is written by hand',
  ],
}));
