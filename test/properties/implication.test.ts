import * as fc from 'fast-check';
import { KINDS, Written, writtenFor } from './documents';
import { enforcedFormula, leakOf, openingOf, saidOf } from './implication';
import { models } from './models';
import { readingAdmits } from './readings';
import { evaluate } from '../../src/claims/formula-evaluate';
import { GitHubWorkflow } from '../../src/issuers';
import { Verdict } from '../../src/trust';
import { AdmittedTokens, OWN_AUDIENCE } from '../../src/trust/admitted';

/*
 * For generated models and every kind of identity: what the written document lets in is what the report calls enforced, over all tokens
 * that the issuer can mint, whatever templates the model's own repositories take in a migration and all others ever.
 *
 * MODELS=500 with several MODEL_SEEDs is the long run: all models of one run are kept.
 */
const { MODELS, MODEL_SEED = '20261127' } = process.env;
const given = fc.sample(models, { numRuns: Number(MODELS ?? 300), seed: Number(MODEL_SEED) });

/** Each model as one kind of identity; every second one is of Azure or Google, which have fewer kinds than AWS has partitions. */
const pairs = given.flatMap((workflow, index) => {
  const kind = index % 2 === 0 ? KINDS[(index / 2) % KINDS.length] : KINDS[KINDS.length - 1 - ((index - 1) / 2) % 4];
  const written = writtenFor(workflow, kind);
  return written ? [{ workflow, written }] : [];
});

function describePair(workflow: GitHubWorkflow, { kind, enforcements }: Written): string {
  const subjects = workflow.compile().alternatives.map(({ subject }, index) => `${subject.matcher} by [${workflow._runs[index].repository.subjectTemplate}]`);
  const open = enforcements.filter(({ enforced }) => !enforced).map(({ requirement }) => requirement);
  return `${kind}, ${workflow.compile().issuer.url}, ${subjects.join(' | ')}, open: ${open.join()}`;
}

function audienceOf({ identity }: Written): string {
  const { audiences, ownAudience = '' } = identity.admitted!() as AdmittedTokens;
  const [audience] = audiences;
  return audience === undefined || audience === OWN_AUDIENCE ? ownAudience : audience;
}

const isInFront = (workflow: GitHubWorkflow) => workflow.compile().alternatives.every(({ subject }) => subject.proves.includes('repository'));

/**
 * Where a server does not escape, a value may forge what stands behind it. Which version escapes what is told by the gates of GitHub's pages
 * alone, so that no report relies on it: it may call open what no token shows.
 */
const isEscaped = (workflow: GitHubWorkflow) => workflow._runs.every(({ issuer, repository }) => issuer._escapes(!repository.subjectTemplate.isDefault));

const subjectOf = (claims: Iterable<[string, unknown]>) => JSON.stringify(Object.fromEntries([...claims].filter(([claim]) => !['iss', 'run_id', 'actor'].includes(claim))));

test('every kind of identity and many models are among them', () => {
  expect([...new Set(pairs.map(({ written }) => written.kind))].sort()).toEqual([...KINDS].sort());
  expect(pairs.length).toBeGreaterThan(given.length / 2);
});

test('what a document lets in implies what the report calls enforced', () => {
  const leaks: string[] = [];
  const unknown: string[] = [];
  for (const { workflow, written } of pairs) {
    const found = leakOf(workflow, written);
    if ('token' in found) leaks.push(`${describePair(workflow, written)}: ${subjectOf(found.token)}`);
    if ('unknown' in found) unknown.push(`${describePair(workflow, written)}: ${found.unknown}`);
  }
  expect(leaks).toEqual([]);
  expect(unknown.slice(Math.floor(pairs.length / 100))).toEqual([]);
});

test('what a report calls open is open: a token shows it', () => {
  const counts = { shown: 0, open: 0 };
  const missing: string[] = [];
  const openings = pairs.flatMap(({ workflow, written }) => saidOf(written).open.map((requirement) => ({ workflow, written, requirement })));
  for (const { workflow, written, requirement } of openings) {
    counts.open += 1;
    const found = openingOf(workflow, written, requirement);
    if ('token' in found) counts.shown += 1;
    // Nothing is called open of which it is certain that it is not. Without the repository in front a search may end before it is certain.
    else if (isEscaped(workflow) && ('none' in found || isInFront(workflow))) missing.push(`${describePair(workflow, written)}: ${requirement}, ${JSON.stringify(found)}`);
  }
  expect(missing).toEqual([]);
  expect(counts.shown / counts.open).toBeGreaterThan(0.9);
});

test('independent readings of the documents decide samples and near misses alike', () => {
  const seen = { admitted: 0, refused: 0, unknown: 0 };
  for (const { workflow, written } of pairs) {
    const audience = audienceOf(written);
    const enforced = enforcedFormula(workflow, written);
    const { url } = workflow.compile().issuer;
    const tokens = [...workflow.sampleTokens(audience), ...workflow.nearMisses(audience).map(({ claims }) => claims)];
    for (const token of tokens.filter(({ iss, aud }) => iss === url && aud === audience)) {
      const { verdict } = written.identity.decide(token);
      const reading = readingAdmits(written, token);
      if (verdict === Verdict.UNKNOWN) {
        seen.unknown += 1;
        continue;
      }
      const told = `${describePair(workflow, written)}: ${subjectOf(Object.entries(token))}`;
      expect([told, reading]).toEqual([told, verdict === Verdict.ACCEPT]);
      seen[reading ? 'admitted' : 'refused'] += 1;
      // By names, whoever has them later gets in: the report says so.
      const sameIds = workflow._runs.some(({ repository: { repositoryId = token.repository_id, ownerId } }) => (
        repositoryId === token.repository_id && ownerId === token.repository_owner_id));
      if (reading && sameIds && saidOf(written).granted.length === 0) expect([told, evaluate(enforced, token)]).toEqual([told, true]);
    }
  }
  expect(seen.admitted).toBeGreaterThan(given.length);
  expect(seen.refused).toBeGreaterThan(given.length);
  expect(seen.unknown).toBeLessThan(seen.admitted / 100);
});
