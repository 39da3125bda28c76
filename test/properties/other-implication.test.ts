import * as fc from 'fast-check';
import { KINDS, Written, writtenFor } from './documents';
import { admitted, enforcedFormula, formulaOf, saidOf, search } from './implication';
import { otherModels } from './other-models';
import { evaluate } from '../../src/claims';
import { Found } from '../../src/claims/solve';
import { issuerOf } from '../../src/issuers/known';
import { NameStability, TrustedWorkflow, Verdict } from '../../src/trust';
import { AdmittedTokens, OWN_AUDIENCE } from '../../src/trust/admitted';

/*
 * As implication.test.ts, for CI systems whose spaces of tokens need no model of their own: what the written document lets in is what the report calls
 * enforced, over all tokens that the issuer can mint. MODELS=500 with several MODEL_SEEDs is the long run.
 */
const { MODELS, MODEL_SEED = '20261127' } = process.env;

function pairsOf(kind: 'gitlab' | 'described' | 'kubernetes') {
  const given = fc.sample(otherModels(kind), { numRuns: Number(MODELS ?? 120), seed: Number(MODEL_SEED) });
  return given.flatMap((workflow, index) => {
    const written = writtenFor(workflow, KINDS[index % KINDS.length]);
    return written ? [{ workflow, written }] : [];
  });
}

function shapesFor(workflow: TrustedWorkflow, stability: NameStability) {
  const { url } = workflow.compile().issuer;
  return issuerOf(url)!.tokenSpace(url, workflow.declaredProjects, stability)?.shapes();
}

function told(workflow: TrustedWorkflow, { kind, enforcements }: Written): string {
  const { issuer, alternatives } = workflow.compile();
  const open = enforcements.filter(({ enforced }) => !enforced).map(({ requirement }) => requirement);
  return `${kind}, ${issuer.url}, ${alternatives.map(({ subject }) => `${subject.matcher} proves ${subject.proves.join()}`).join(' | ')}, open: ${open.join()}`;
}

function audienceOf({ identity }: Written): string {
  const { audiences, ownAudience = '' } = identity.admitted!() as AdmittedTokens;
  const [audience] = audiences;
  return audience === undefined || audience === OWN_AUDIENCE ? ownAudience : audience;
}

describe.each(['gitlab', 'described', 'kubernetes'] as const)('%s', (name) => {
  const pairs = pairsOf(name);

  test('many documents are written, of each kind that can hold some', () => {
    expect(pairs.length).toBeGreaterThan(40);
    expect(new Set(pairs.map(({ written }) => written.kind)).size).toBeGreaterThan(4);
  });

  test('what a document lets in implies what the report calls enforced', () => {
    const wrong: string[] = [];
    const unknown: string[] = [];
    for (const { workflow, written } of pairs) {
      const { open } = saidOf(written);
      const byName = written.enforcements.some(({ how }) => how.includes('by the name'));
      const shapes = shapesFor(workflow, byName || open.includes('tenant') || open.includes('project') ? NameStability.STABLE : NameStability.REUSED);
      if (shapes === undefined) continue;
      const found: Found = search(admitted(written, 'upperBound'), enforcedFormula(workflow, written), shapes);
      if ('token' in found) wrong.push(`${told(workflow, written)}: ${JSON.stringify(Object.fromEntries(found.token))}`);
      if ('unknown' in found) unknown.push(`${told(workflow, written)}: ${found.unknown}`);
    }
    expect(wrong).toEqual([]);
    expect(unknown.slice(Math.floor(pairs.length / 20))).toEqual([]);
  });

  test('its own tokens get in, and near misses of what is enforced do not', () => {
    let [accepted, denied] = [0, 0];
    for (const { workflow, written } of pairs) {
      const audience = audienceOf(written);
      const { open } = saidOf(written);
      const enforced = formulaOf(workflow.compile(), (requirement) => !open.includes(requirement));
      // What STS does with a subject of less than 6 characters is not documented.
      for (const token of workflow.sampleTokens(audience).filter(({ sub }) => String(sub).length >= 6)) {
        expect([told(workflow, written), token, written.identity.decide(token).verdict]).toEqual([told(workflow, written), token, Verdict.ACCEPT]);
        accepted += 1;
      }
      for (const { name: miss, claims, violates } of workflow.nearMisses(audience)) {
        if (open.includes(violates) || (!['issuer', 'audience'].includes(violates) && evaluate(enforced, claims) === true)) continue;

        expect([told(workflow, written), miss, claims, written.identity.decide(claims).verdict]).toEqual([told(workflow, written), miss, claims, Verdict.DENY]);
        denied += 1;
      }
    }
    expect([accepted > 40, denied > 100]).toEqual([true, true]);
  });
});
