import { readFileSync } from 'node:fs';
import { IdentitySet } from 'cdk-trusted-workflows/verify';
import { AUDIENCES, workflowsOf } from './clouds';
import { subjectNamed } from './subject';

/** Tokens of a batch: none is shown twice, so that no answer can be remembered. */
const BATCH = 500;
const WARM_UP = 500;

// node decide.js CLOUD COUNT OUTDIR MILLISECONDS [engine]: decisions in a second, of all identities together.
const [cloud, count, outdir, duration, engine] = process.argv.slice(2);

function identitySetOf(): IdentitySet {
  const paths = subjectNamed(`${cloud}-ours`).build(Number(count), outdir).synth();
  return IdentitySet.fromFiles(paths.map((path) => ({ path, content: forEngine(readFileSync(path, 'utf8')) })));
}

/** A condition that holds for all tokens, and that only the whole language can evaluate. */
function forEngine(content: string): string {
  return engine === 'engine' ? content.replace(/("attribute_condition": ".*)"/, '$1 && assertion.run_id.split(\':\').size() == 1"') : content;
}

let serial = 0;

/** As issuers mint them: every claim a text of its own, a run that was never seen. */
function freshTokens(claims: Record<string, unknown>[]): Record<string, unknown>[] {
  return Array.from({ length: BATCH }, (_, index): Record<string, unknown> => {
    serial += 1;
    const copy = JSON.parse(JSON.stringify(claims[index % claims.length])) as Record<string, unknown>;
    return { ...copy, run_id: String(16055869479 + serial), run_number: String(serial), jti: `jti-${serial}` };
  });
}

/** Decisions in a second of computing. The making of tokens is not timed, and neither is what other processes take. */
function rateOf(milliseconds: number, set: IdentitySet, claims: Record<string, unknown>[]): number {
  let [decisions, elapsed] = [0, 0];
  while (elapsed < milliseconds) {
    const tokens = freshTokens(claims);
    const start = process.cpuUsage();
    for (const token of tokens) decisions += set.decide(token).length;
    const { user, system } = process.cpuUsage(start);
    elapsed += (user + system) / 1000;
  }
  return decisions / elapsed * 1000;
}

const set = identitySetOf();
const claims = workflowsOf(cloud, Number(count)).flatMap((workflow) => [
  ...workflow.sampleTokens(AUDIENCES[cloud]), ...workflow.nearMisses(AUDIENCES[cloud]).map((miss) => miss.claims),
]);
if (!claims.some((token) => set.decide(token).some(({ verdict }) => verdict === 'accept'))) throw new Error('nothing is admitted: this would measure errors');
rateOf(WARM_UP, set, claims);
process.stdout.write(JSON.stringify({ perSecond: rateOf(Number(duration), set, claims) }));
