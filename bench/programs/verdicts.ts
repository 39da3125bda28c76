import { readFileSync } from 'node:fs';
import { IdentitySet } from 'cdk-trusted-workflows/verify';
import { AUDIENCES, workflowsOf } from './clouds';
import { subjectNamed } from './subject';

// node verdicts.js SUBJECT COUNT OUTDIR: what the synthesized files admit. Two subjects of one cloud must come to the same.
const [name, count, outdir] = process.argv.slice(2);
const subject = subjectNamed(name);
const paths = subject.build(Number(count), outdir).synth();
const set = IdentitySet.fromFiles(paths.map((path) => ({ path, content: readFileSync(path, 'utf8') })));
const cloud = name.replace(/-(ours|by-hand|peer)$/, '');
const tokens = workflowsOf(cloud, Number(count)).flatMap((workflow) => [
  ...workflow.sampleTokens(AUDIENCES[cloud]), ...workflow.nearMisses(AUDIENCES[cloud]).map(({ claims }) => claims),
]);
const verdicts = tokens.map((token) => set.decide(token).map(({ verdict }) => verdict));
process.stdout.write(JSON.stringify({ identities: set.identities.map(({ identity }) => identity), verdicts }));
