import { parse } from '@cdktf/hcl2json';
import * as fc from 'fast-check';
import { synthesize } from './synth';
import { ProjectRole, TrustedPool } from '../../../src/constructs/gcp';
import { Verdict } from '../../../src/trust';
import { FixtureWorkflow, token, trustOf } from '../../fixtures/gcp';

const NASTY = fc.string({
  unit: fc.constantFrom('$', '%', '{', '}', '${', '%{', '$${', '\\', '\'', '"', '\n', '\r', '`', '*', '?', '#', '<', '&', 'é', '\u2028', '\u{1F680}', 'a', ':', '~', 'TfToken', '['),
  minLength: 1,
  maxLength: 10,
});

const workflow = (environment: string) => new FixtureWorkflow(trustOf('w', [{ repository_owner_id: '1', environment }]));

function synthesizeFor(environment: string) {
  return synthesize((stack) => {
    const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project: 'my-project', description: environment.slice(0, 200) });
    pool.grantProjectRole(workflow(environment), ProjectRole.of('roles/run.developer'));
  });
}

const own = (environment: string) => token({ aud: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/github/providers/oidc', repository_owner_id: '1', environment });

test('trap 19: any environment name survives CEL, Terraform and JSON, and means itself alone', () => {
  fc.assert(fc.property(NASTY, NASTY, (environment, other) => {
    const [identity] = synthesizeFor(environment).identities;
    expect(identity.decide(own(environment)).verdict).toBe(Verdict.ACCEPT);
    expect(identity.decide(own(other)).verdict).toBe(environment === other ? Verdict.ACCEPT : Verdict.DENY);
    expect(identity.decide(own(`${environment}x`)).verdict).toBe(Verdict.DENY);
  }), { numRuns: 25 });
});

test.each(['${var.x}', '%{ if true }', '$${a}', 'a$', '"${"', '\\', '\'', 'a\nb', `\${${'x'.repeat(900)}}`])('trap 19: Terraform itself reads %j as the text that it is', async (environment) => {
  const { json } = synthesizeFor(environment);
  const [{ attribute_condition: condition, attribute_mapping: mapping }] = Object.values(json.resource.google_iam_workload_identity_pool_provider);
  const written = [condition, ...Object.values(mapping as object)].map((text) => JSON.stringify(text));
  const hcl = await parse('main.tf', `locals {\n${written.map((text, index) => `  v${index} = ${text}`).join('\n')}\n}\n`);
  const [read] = (hcl as { locals: Record<string, string>[] }).locals;
  const { document } = readBack(environment);
  // A value without interpolation comes back as it is; hcl2json writes literal marks as HCL does.
  const unescaped = Object.values(read).map((text) => text.replaceAll('$${', '${').replaceAll('%%{', '%{'));
  expect(unescaped).toEqual([document.condition, ...Object.values(document.mapping)]);
});

function readBack(environment: string) {
  let pool: TrustedPool | undefined;
  synthesize((stack) => {
    pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project: 'my-project' });
    pool.grantProjectRole(workflow(environment), ProjectRole.of('roles/run.developer'));
  });
  return { document: pool!.document };
}

test('10,000 characters are refused before anything is created, with the workflow in the message', () => {
  expect(() => synthesizeFor('x'.repeat(10_000))).toThrow(/"w".*gcp-mapped-too-large/s);
  expect(() => synthesizeFor(`\${${'x'.repeat(10_000)}}`)).toThrow(/"w".*gcp-mapping-too-long/s);
});
