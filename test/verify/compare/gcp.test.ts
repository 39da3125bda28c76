import { GitHubWorkflow, GitRef } from '../../../src';
import { ProjectNumber, TrustedPool } from '../../../src/constructs/gcp';
import { AdmittedSet, ComparisonAnswer, IdentitySet } from '../../../src/verify';
import { synthesize } from '../../constructs/gcp/synth';
import { main, repository, workflows } from '../../fixtures/gcp-workflows';

const { YES, NO, UNKNOWN } = ComparisonAnswer;

describe('our own pool, workflow by workflow', () => {
  const { text } = synthesize((stack) => {
    const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project: 'my-project', projectNumber: ProjectNumber.literal('123') });
    workflows.forEach((workflow) => pool.addServiceAccount(workflow, { accountId: `sa-${workflow.name}` }));
  });
  const set = IdentitySet.fromFiles([{ path: 'cdk.tf.json', content: text }]);

  it.each(workflows.map((workflow) => [workflow.name, workflow] as const))('%s: lets in what the model means, now and over time: ids on both sides', (name, workflow) => {
    const compared = AdmittedSet.ofIdentity(set, `sa-${name}`).equivalent(AdmittedSet.ofWorkflow(workflow));
    expect(compared).toMatchObject({ answer: YES });
    expect(compared.nowOnly).toBeUndefined();
  });

  it('identities of two environments are disjoint', () => {
    const [production, staging] = ['production', 'staging'].map((name) => AdmittedSet.ofIdentity(set, `sa-${name}`));
    expect(production.disjoint(staging).answer).toBe(YES);
    expect(production.implies(staging, { projects: [repository] })).toMatchObject({ answer: NO, witness: { claims: { environment: 'prod' } } });
  });
});

/** A pool as people write it: CEL by target, a condition, and what follows the pool in the member. */
interface Pool {
  readonly condition: string;
  readonly member?: string;
  readonly mapping?: Record<string, string>;
  readonly audiences?: string[];
  readonly poolId?: string;
}

function poolOf({ condition, member, mapping, audiences, poolId = 'github' }: Pool): IdentitySet {
  const name = '${google_iam_workload_identity_pool.pool.name}';
  const resource = {
    google_iam_workload_identity_pool: { pool: { workload_identity_pool_id: poolId } },
    google_iam_workload_identity_pool_provider: {
      github: {
        workload_identity_pool_id: '${google_iam_workload_identity_pool.pool.workload_identity_pool_id}',
        workload_identity_pool_provider_id: 'github',
        attribute_mapping: { 'google.subject': 'assertion.run_id', ...mapping },
        attribute_condition: condition,
        oidc: { issuer_uri: 'https://token.actions.githubusercontent.com', ...audiences ? { allowed_audiences: audiences } : {} },
      },
    },
    ...member === undefined ? {} : {
      google_service_account: { deploy: { account_id: 'deploy-production' } },
      google_service_account_iam_member: {
        deploy: {
          service_account_id: '${google_service_account.deploy.name}', role: 'roles/iam.workloadIdentityUser', member: `principalSet://iam.googleapis.com/${name}/${member}`,
        },
      },
    },
  };
  return IdentitySet.fromFiles([{ path: 'cdk.tf.json', content: JSON.stringify({ resource }) }]);
}

/** The one identity of such a pool. */
function setOf(pool: Pool): AdmittedSet {
  const set = poolOf(pool);
  return AdmittedSet.ofIdentity(set, set.identities[0].identity);
}

const workflow = new GitHubWorkflow({ name: 'production', repository, environment: 'prod', refs: main });
const model = AdmittedSet.ofWorkflow(workflow);
const IDS = "assertion.repository_owner_id == '123456' && assertion.repository_id == '456789'";
const PROD = `${IDS} && has(assertion.environment) && assertion.environment == 'prod' && assertion.ref == 'refs/heads/main'`;
const STAGING = `${IDS} && has(assertion.environment) && assertion.environment == 'staging' && assertion.ref == 'refs/heads/main'`;

describe('a pool that people wrote', () => {
  it('with the whole trust in its condition is the model', () => {
    expect(setOf({ condition: PROD, member: '*' }).equivalent(model)).toMatchObject({ answer: YES });
  });

  it('trap 8: bound to the repository, staging reaches the account of production', () => {
    const pool = { condition: `(${PROD}) || (${STAGING})`, member: 'attribute.repository/my-org/my-repo', mapping: { 'attribute.repository': 'assertion.repository' } };
    expect(setOf(pool).implies(model)).toMatchObject({
      answer: NO, witness: { admittedBy: [expect.stringMatching(/^deploy-production/)], claims: { environment: 'staging', repository_id: '456789', ref: 'refs/heads/main' } },
    });
  });

  it('trap 8: bound to what tells the environments apart, it does not, ever', () => {
    const pool = { condition: `(${PROD}) || (${STAGING})`, member: 'attribute.env/prod', mapping: { 'attribute.env': "has(assertion.environment) ? assertion.environment : ''" } };
    expect(setOf(pool).equivalent(model)).toMatchObject({ answer: YES });
  });

  it('a condition on names is good for as long as nobody renames', () => {
    const names = "assertion.repository == 'my-org/my-repo' && assertion.environment == 'prod' && assertion.ref == 'refs/heads/main'";
    expect(setOf({ condition: names, member: '*' }).equivalent(model)).toMatchObject({ answer: NO, nowOnly: true });
  });

  it('a condition on the name of the owner lets every repository of it in', () => {
    const { answer, witness } = setOf({ condition: "assertion.repository_owner == 'my-org'", member: '*' }).implies(model);
    expect([answer, witness?.claims.repository_owner]).toEqual([NO, 'my-org']);
  });

  it('a job without an environment: an expression without a guard refuses it, and a guard is a value of its own', () => {
    const open = new GitHubWorkflow({ name: 'open', repository, refs: main });
    const [bare, guarded] = ['assertion.environment', "has(assertion.environment) ? assertion.environment : ''"].map((expression) => setOf({
      condition: `${IDS} && assertion.ref == 'refs/heads/main'`, member: '*', mapping: { 'attribute.env': expression },
    }));
    const refused = AdmittedSet.ofWorkflow(open).implies(bare);
    expect(refused.answer).toBe(NO);
    expect(refused.witness?.claims).not.toHaveProperty('environment');
    expect(AdmittedSet.ofWorkflow(open).implies(guarded).answer).toBe(YES);
    const { witness } = guarded.implies(bare, { projects: [repository] });
    expect(witness?.claims).not.toHaveProperty('environment');
  });

  it('a prefix of the subject that ends within a name lets somebody else in', () => {
    const { answer, witness } = setOf({ condition: "assertion.sub.startsWith('repo:my-org')", member: '*' }).implies(model);
    expect([answer, witness?.claims]).toEqual([NO, expect.objectContaining({ sub: expect.stringMatching(/^repo:my-org/) })]);
    const evil = setOf({ condition: "assertion.sub.startsWith('repo:my-org') && assertion.repository_owner != 'my-org'", member: '*' });
    const found = evil.implies(model);
    expect(found.witness?.claims.repository_owner).toMatch(/^my-org./);
  });

  it('without a binding in the input it is the exchange that is compared', () => {
    expect(setOf({ condition: PROD }).equivalent(model)).toMatchObject({ answer: YES });
    expect(setOf({ condition: IDS }).implies(model)).toMatchObject({ answer: NO, witness: { claims: { repository_id: '456789' } } });
  });

  it('a subject that outgrows 127 bytes is not let in', () => {
    const long = 'x'.repeat(127 - 'refs/heads/'.length);
    const [fits, tooLong] = [long, `${long}x`].map((branch) => {
      const ref = new GitHubWorkflow({ name: 'long', repository, refs: [GitRef.branch(branch)] });
      const pool = setOf({ condition: `${IDS} && assertion.ref == 'refs/heads/${branch}' && assertion.event_name != 'pull_request'`, member: '*', mapping: { 'google.subject': 'assertion.ref' } });
      return AdmittedSet.ofWorkflow(ref).implies(pool).answer;
    });
    expect([fits, tooLong]).toEqual([YES, NO]);
  });

  it('trap 9: google.subject = assertion.sub, and the repository bound: no more than the model, and nothing where the subject is too long', () => {
    const pool = { condition: PROD, member: 'attribute.repository/my-org/my-repo', mapping: { 'google.subject': 'assertion.sub', 'attribute.repository': 'assertion.repository' } };
    const compared = setOf(pool).equivalent(model);
    expect(compared).toMatchObject({ answer: NO, nowOnly: true, witness: { admittedBy: ['the trusted workflow production'] } });
    expect(compared.assumptions.join()).toContain('each character is one');
    expect(setOf(pool).implies(model).answer).toBe(YES);
    const { witness } = setOf({ ...pool, condition: IDS }).implies(setOf({ ...pool, condition: IDS, mapping: { 'attribute.repository': 'assertion.repository' } }));
    expect(witness).toBeUndefined();
    const back = setOf({ condition: IDS, member: '*' }).implies(setOf({ condition: IDS, member: '*', mapping: { 'google.subject': 'assertion.sub' } }));
    expect(back.answer).toBe(NO);
    expect(String(back.witness?.claims.sub).length).toBeGreaterThan(127);
  });

  it('what only an engine computes is not settled', () => {
    expect(setOf({ condition: `${PROD} && assertion.ref.size() > 1`, member: '*' }).equivalent(model).answer).toBe(UNKNOWN);
  });

  it('default audiences compare as what they are, the own name; a listed one is another', () => {
    const [one, two] = ['github', 'other-pool'].map((poolId) => setOf({ condition: PROD, member: '*', poolId }));
    expect(one.equivalent(two).answer).toBe(YES);
    expect(one.implies(setOf({ condition: PROD, member: '*', audiences: ['https://trust.example'] })).answer).toBe(NO);
  });
});
