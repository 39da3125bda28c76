import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../../examples/existing-resources/app';
import { legacyDeploy } from '../../examples/existing-resources/model';
import { readIdentities } from '../../examples/shared/synth';
import { Verdict } from '../../src/trust';
import { IdentitySet } from '../../src/verify';

process.env.CDK_VALIDATION = 'false';

const folder = mkdtempSync(join(tmpdir(), 'existing-'));
afterAll(() => rmSync(folder, { recursive: true }));
const example = synthesize(folder);
const set = readIdentities(example.files);
const ACCOUNT = 'legacy-deploy@my-legacy.iam.gserviceaccount.com';

test.each([
  ['the application', example.application.objectId, example.application.audience],
  ['the service account', ACCOUNT, example.account.audience],
])('%s that exists already takes the workflow\'s token and refuses what comes near', (_, identity, audience) => {
  const verdicts = (claims: Record<string, unknown>) => set.decideFor(identity, claims).map(({ verdict }) => verdict);
  expect(verdicts(legacyDeploy.sampleTokens(audience)[0])).toEqual([Verdict.ACCEPT]);
  const misses = legacyDeploy.nearMisses(audience);
  expect(misses.length).toBeGreaterThan(8);
  expect(misses.filter(({ claims }) => verdicts(claims)[0] !== Verdict.DENY)).toEqual([]);
});

test('a binding into a pool whose provider no file shows is not settled: unknown, not refused', () => {
  const path = example.files.find((file) => file.includes('gcp-legacy'))!;
  const json: { resource: Record<string, unknown> } = JSON.parse(readFileSync(path, 'utf8'));
  delete json.resource.google_iam_workload_identity_pool_provider;
  const [{ verdict }] = IdentitySet.fromFiles([{ path, content: JSON.stringify(json) }])
    .decideFor(ACCOUNT, legacyDeploy.sampleTokens(example.account.audience)[0]);
  expect(verdict).toBe(Verdict.UNKNOWN);
});
