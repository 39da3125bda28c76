import { relative } from 'node:path';
import { Decision } from 'cdk-trusted-workflows';
import { production, staging } from './model';
import { heading, printReport, printWhy, tokenTable } from './print';
import { readIdentities, synthesize } from './synth';

const { tiers, files } = synthesize(process.cwd());
const set = readIdentities(files);

for (const { workflow, report, login, audiences } of tiers) {
  const decide = (cloud: string, claims: Record<string, unknown>): Decision[] =>
    set.decideFor(`deploy-${workflow.name}`, claims).filter(({ party }) => party === cloud);
  printReport(report);
  heading(`Into the pipeline: ${workflow.name}`);
  console.log(workflow.pipelineJob(login));
  heading(`Tokens at the identities of ${workflow.name}, decided from the files`);
  const other = workflow === production ? staging : production;
  tokenTable(workflow, other, audiences, (cloud, claims) => decide(cloud, claims)[0]?.verdict ?? 'missing').forEach((line) => console.log(line));
  const [missed] = workflow.nearMisses(audiences.aws).flatMap(({ name }, index) => name === 'another branch' ? [index] : []);
  printWhy('Why another branch is refused', Object.entries(audiences).flatMap(([cloud, audience]) => decide(cloud, workflow.nearMisses(audience)[missed].claims)));
}

heading('Files');
files.forEach((file) => console.log(`  ${relative(process.cwd(), file)}`));
