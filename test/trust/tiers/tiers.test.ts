import { Row, ROWS } from './table';
import { isTrustedWorkflowError } from '../../../src/internal/errors';
import { Acknowledgement, TierHold, TierStanding } from '../../../src/trust';
import { TIER_RULES } from '../../../src/trust/tiers/rules';

const acknowledged = (ids: readonly string[]): Acknowledgement[] => ids.map((id) => ({ id: `tier/${id}`, reason: 'a ruleset of the organization holds it', expires: '2027-06-30' }));

/** The standing, and the rules that a first try without acknowledgements was refused for. */
function tryOut([, make, tier, controls]: Row): { refused: string[]; standing: TierStanding | undefined } {
  const tiered = { tier, controls };
  try {
    return { refused: [], standing: make(tiered).compile().tier };
  } catch (error) {
    if (!isTrustedWorkflowError(error) || error.code !== 'tier-not-reached') throw error;
    const refused = TIER_RULES.map(({ id }) => id).filter((id) => error.message.includes(`tier/${id}:`));
    return { refused, standing: make({ ...tiered, ...{ acknowledge: acknowledged(refused) } }).compile().tier };
  }
}

test.each(ROWS.map((row) => [`${row[0]}, of the tier ${row[2]}${row[3] === undefined ? '' : `, ${JSON.stringify(row[3])}`}`, row] as const))('%s', (_, row) => {
  const { refused, standing } = tryOut(row);
  expect(refused.sort()).toEqual(row[4].filter((id) => !id.endsWith('?')).sort());
  expect(standing?.tier).toBe(row[2]);
  expect(standing?.outcomes.filter(({ hold }) => hold === TierHold.ASSUMED).map(({ id }) => `${id.replace('tier/', '')}?`).sort()).toEqual(row[4].filter((id) => id.endsWith('?')).sort());
  // What is missed is told, with the word that lets it be; what is assumed says so.
  for (const { id, hold, how, acknowledged: word } of standing!.outcomes) {
    expect([id, word !== undefined]).toEqual([id, hold === TierHold.MISSED]);
    expect(how.includes('by declaration')).toBe(hold === TierHold.ASSUMED);
  }
});

test('each rule of each tier is met, and missed, by some row', () => {
  for (const { id, tiers } of TIER_RULES) {
    for (const tier of tiers) {
      const of = ROWS.filter((row) => row[2] === tier);
      expect([id, tier, of.some((row) => row[4].includes(id)), of.some((row) => !row[4].includes(id))]).toEqual([id, tier, expect.any(Boolean), true]);
    }
    expect([id, ROWS.some((row) => row[4].includes(id))]).toEqual([id, true]);
  }
});

test('a declaration of the other rules counts for nothing', () => {
  const row = ROWS.find(([what]) => what === 'GitHub: branch alone, guarded or not')!;
  expect(tryOut([row[0], row[1], row[2], { reviewers: true, deploymentRefs: true, protectedRefs: true }, row[4]]).refused).toEqual(['pinned-run']);
});

test('an acknowledgement of another rule lets nothing be', () => {
  const row = ROWS.find(([what]) => what === 'GitHub: environment alone')!;
  expect(() => row[1]({ tier: row[2], ...{ acknowledge: acknowledged(['pinned-run', 'no-pattern']) } })).toThrow(/tier\/reviewed-code/);
});
