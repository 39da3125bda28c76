import { readFileSync } from 'node:fs';
import { GitHubRepository } from 'cdk-trusted-workflows';
import { ComparisonAnswer, ComparisonQuestion, IdentitySet, IdentitySetComparison } from 'cdk-trusted-workflows/verify';
import { OWNER, OWNER_ID, runs, subjectNamed } from './subject';

/** Two sets of identities of two clouds share no text, so that every pair is searched; those of one cloud are read from the same files, as a drift job does. */
const [first, second, count, outdir] = process.argv.slice(2);

function identitySetOf(cloud: string): IdentitySet {
  const paths = subjectNamed(`${cloud}-ours`).build(Number(count), `${outdir}/${cloud}`).synth();
  return IdentitySet.fromFiles(paths.map((path) => ({ path, content: readFileSync(path, 'utf8') })));
}

const repositories = runs(Number(count)).map(({ repository, repositoryId }) => (
  GitHubRepository.immutable({ owner: OWNER, name: repository, ownerId: OWNER_ID, repositoryId })));
const [one, other] = first === second ? [identitySetOf(first), identitySetOf(first)] : [identitySetOf(first), identitySetOf(second)];

const start = process.cpuUsage();
const { pairs } = IdentitySetComparison.of({ first: one, second: other, question: ComparisonQuestion.EQUIVALENT, projects: repositories });
const { user, system } = process.cpuUsage(start);

// Across clouds names and ids differ over time: a "no" that holds now; within one cloud nothing differs.
const settled = pairs.filter(({ comparison }) => (first === second ? comparison.answer === ComparisonAnswer.YES : comparison.nowOnly === true));
if (pairs.length !== Number(count) || settled.length !== pairs.length) throw new Error(`${pairs.length} pairs, ${settled.length} as they should be: ${JSON.stringify(pairs.find((pair) => !settled.includes(pair)))}`);
process.stdout.write(JSON.stringify({ milliseconds: (user + system) / 1000 }));
