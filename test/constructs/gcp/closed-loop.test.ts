import { synthesize } from './synth';
import { ProjectNumber, TrustedPool } from '../../../src/constructs/gcp';
import { GitHubWorkflow } from '../../../src/issuers';
import { Verdict } from '../../../src/trust';
import { satisfies } from '../../../src/trust/satisfies';
import { workflows } from '../../fixtures/gcp-workflows';

/** In one pool: the synthesized file admits each workflow at its own service account, and refuses what comes near. */
const AUDIENCE = 'https://iam.googleapis.com/projects/123/locations/global/workloadIdentityPools/github/providers/oidc';

const { identities, json } = synthesize((stack) => {
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project: 'my-project', projectNumber: ProjectNumber.literal('123') });
  workflows.forEach((workflow) => pool.addServiceAccount(workflow, { accountId: `sa-${workflow.name}` }));
});
const decide = (workflow: GitHubWorkflow, claims: Record<string, unknown>) => identities.find(({ identity }) => identity === `sa-${workflow.name}`)!.decide(claims);

test.each(workflows.map((workflow) => [workflow.name, workflow] as const))('%s: its own tokens get in', (_, workflow) => {
  const tokens = workflow.sampleTokens(AUDIENCE);
  expect(tokens.length).toBeGreaterThan(0);
  tokens.forEach((claims) => expect(decide(workflow, claims).verdict).toBe(Verdict.ACCEPT));
});

test.each(workflows.map((workflow) => [workflow.name, workflow] as const))('%s: near misses do not', (_, workflow) => {
  const misses = workflow.nearMisses(AUDIENCE);
  expect(misses.length).toBeGreaterThan(5);
  expect(misses.filter(({ claims }) => decide(workflow, claims).verdict !== Verdict.DENY).map(({ name }) => name)).toEqual([]);
});

test('whatever any workflow is sent, the file decides as the model means it', () => {
  const tokens = workflows.flatMap((workflow) => [...workflow.sampleTokens(AUDIENCE), ...workflow.nearMisses(AUDIENCE).map(({ claims }) => claims)]);
  const wrong = workflows.flatMap((workflow) => tokens.filter((claims) => {
    const meant = claims.aud === AUDIENCE && satisfies(workflow.compile(), claims);
    return decide(workflow, claims).verdict !== (meant ? Verdict.ACCEPT : Verdict.DENY);
  }).map((claims) => [workflow.name, claims]));
  expect(wrong).toEqual([]);
});

test('trap 17: the environments "Production:V1" and "Production%3AV1" share a subject, and Google tells them apart', () => {
  const [colon, percent] = ['colon', 'percent'].map((name) => workflows.find((workflow) => workflow.name === name)!);
  const [token] = percent.sampleTokens(AUDIENCE);
  expect(token.sub).toBe(colon.sampleTokens(AUDIENCE)[0].sub);
  expect([decide(colon, token).verdict, decide(percent, token).verdict]).toEqual([Verdict.DENY, Verdict.ACCEPT]);
});

test('trap 34: no mapping reads sub, whatever its form', () => {
  const [provider] = Object.values(json.resource.google_iam_workload_identity_pool_provider);
  expect(JSON.stringify([provider.attribute_mapping, provider.attribute_condition])).not.toMatch(/assertion\.sub\b/);
});

test('the mapping of a mixed pool', () => {
  const [provider] = Object.values(json.resource.google_iam_workload_identity_pool_provider);
  expect([provider.attribute_condition, provider.attribute_mapping]).toMatchSnapshot();
});
