import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMeant, warningsOf } from './warnings';
import { audiencesOf, readIdentities, synthesize } from '../../examples/quickstart/synth';
import { Decision } from '../../src/trust';
import { EnforcementReport, IdentitySet } from '../../src/verify';

// Schemas of CloudFormation are not what is tested here, and loading them takes 8 seconds.
process.env.CDK_VALIDATION = 'false';

// The loop closes over files: what is decided here was written by two real apps and read back.
const folder = mkdtempSync(join(tmpdir(), 'quickstart-'));
const { tiers, files } = synthesize(folder);
const set: IdentitySet = readIdentities(files);
afterAll(() => rmSync(folder, { recursive: true }));

const CLOUDS = ['aws', 'azure', 'gcp'];

function decide(workflow: string, cloud: string, claims: Record<string, unknown>): Decision {
  const found = set.decideFor(`deploy-${workflow}`, claims).filter(({ party }) => party === cloud);
  expect(found).toHaveLength(1);
  return found[0];
}

test('the files hold one identity for each tier and cloud, and no other', () => {
  expect(set.identities.map(({ party, identity }) => `${party} ${identity}`)).toEqual(
    ['production', 'staging'].flatMap((name) => CLOUDS.map((cloud) => `${cloud} deploy-${name}`)),
  );
});

test('no warning is given but those that are meant', () => expect(warningsOf(files).filter((warning) => !isMeant(warning))).toEqual([]));

describe.each(tiers)('$workflow.name', (tier) => {
  const { workflow } = tier;
  const audiences = audiencesOf(tier);
  const report = EnforcementReport.of(...tier.identities);

  test('every cloud enforces every requirement', () => {
    expect(report.rows.map(({ requirement }) => requirement)).toEqual(['tenant', 'repository', 'environment', 'ref', 'reusable-workflow']);
    for (const { cells } of report.rows) expect(cells.map(({ party, enforced }) => [party, enforced])).toEqual(CLOUDS.map((cloud) => [cloud, true]));
  });

  describe.each(CLOUDS)('%s', (cloud) => {
    test('admits its own token', () => {
      expect(decide(workflow.name, cloud, workflow.sampleTokens(audiences[cloud])[0]).verdict).toBe('accept');
    });

    test.each(workflow.nearMisses(audiences[cloud]).map(({ name, claims }) => [name, claims] as const))('refuses %s', (_, claims) => {
      expect(decide(workflow.name, cloud, claims).verdict).toBe('deny');
    });

    test('refuses the token of the other tier', () => {
      const other = tiers.find((one) => one.workflow !== workflow)!;
      expect(decide(workflow.name, cloud, other.workflow.sampleTokens(audiences[cloud])[0]).verdict).toBe('deny');
    });
  });
});
