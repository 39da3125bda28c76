import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identitySetOf, synthesized } from './synthesized';
import { synthesize } from '../../examples/move-from-github-to-gitlab/app';
import { github, gitlab, Phase } from '../../examples/move-from-github-to-gitlab/model';
import { readIdentities } from '../../examples/shared/synth';
import { Party } from '../../src/trust';
import { AdmittedSet, ComparisonAnswer } from '../../src/verify';

process.env.CDK_VALIDATION = 'false';
const scratch = mkdtempSync(join(tmpdir(), 'move-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const PARTIES = [Party.AWS, Party.GCP];

test.each(PARTIES)('no token of one CI system gets in at the identity of the other: %s', (party) => {
  const set = identitySetOf(synthesized('move-from-github-to-gitlab'));
  const of = (name: string) => AdmittedSet.ofIdentity(set, name, { party });
  expect(of(github.name).disjoint(of(gitlab.name)).answer).toBe(ComparisonAnswer.YES);
});

test('in the last phase nobody gets in from GitHub, and GitLab as before', () => {
  const example = synthesize(scratch, Phase.GITLAB);
  const set = readIdentities(example.files);
  const verdicts = example.holdings.map(({ workflow, identities }) => identities.flatMap(({ party, audience }) => {
    const decisions = workflow.sampleTokens(audience).flatMap((token) => set.decideFor(workflow.name, token));
    return decisions.filter((decision) => decision.party === party).map(({ verdict }) => verdict);
  }));
  expect(verdicts[0].every((verdict) => verdict === 'deny')).toBe(true);
  expect(verdicts[1]).toEqual(['accept', 'accept']);
});
