import { relative } from 'node:path';
import { production, staging } from './model';
import { heading, printReport, printTokens } from './print';
import { readEstate, synthesize } from './synth';

const { tiers, files } = synthesize(process.cwd());
const estate = readEstate(files);

for (const { workflow, report, login, audiences } of tiers) {
  printReport(report);
  heading(`Into the pipeline: ${workflow.name}`);
  console.log(workflow.pipelineJob(login));
  const decide = (cloud: string, claims: Record<string, unknown>) =>
    estate.decideFor(`deploy-${workflow.name}`, claims).find(({ party }) => party === cloud)?.verdict ?? 'missing';
  printTokens(workflow, workflow === production ? staging : production, audiences, decide);
}

heading('Files');
files.forEach((file) => console.log(`  ${relative(process.cwd(), file)}`));
