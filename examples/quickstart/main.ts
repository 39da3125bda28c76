import { relative } from 'node:path';
import { Decision } from 'cdk-trusted-workflows';
import { EnforcementReport } from 'cdk-trusted-workflows/verify';
import { production, staging } from './model';
import { heading, printWhy, tokenTable } from './print';
import { audiencesOf, readIdentities, synthesize } from './synth';

const { tiers, files } = synthesize(process.cwd());
const set = readIdentities(files);

for (const tier of tiers) {
  const { workflow, identities } = tier;
  const audiences = audiencesOf(tier);
  const decide = (cloud: string, claims: Record<string, unknown>): Decision[] =>
    set.decideFor(`deploy-${workflow.name}`, claims).filter(({ party }) => party === cloud);
  console.log(`\n${EnforcementReport.of(...identities).toString()}`);
  heading(`Into the pipeline: ${workflow.name}`);
  console.log(workflow.pipelineJob(identities));
  heading(`Tokens at the identities of ${workflow.name}, decided from the files`);
  const other = workflow === production ? staging : production;
  tokenTable(workflow, other, audiences, (cloud, claims) => decide(cloud, claims)[0]?.verdict ?? 'missing').forEach((line) => console.log(line));
  const [missed] = workflow.nearMisses(audiences.aws).flatMap(({ name }, index) => name === 'another branch' ? [index] : []);
  printWhy('Why another branch is refused', Object.entries(audiences).flatMap(([cloud, audience]) => decide(cloud, workflow.nearMisses(audience)[missed].claims)));
}

heading('Files');
files.forEach((file) => console.log(`  ${relative(process.cwd(), file)}`));
