import { Decision, TrustedWorkflow } from 'cdk-trusted-workflows';
import { DecisionText } from 'cdk-trusted-workflows/verify';

const CLOUDS: Record<string, string> = { aws: 'AWS', azure: 'Azure', gcp: 'GCP' };

export function heading(text: string): void {
  console.log(`\n${text}\n${'='.repeat(text.length)}`);
}

/** Decides one token at one identity of one cloud: `accept`, `deny`, `unknown`. */
export type Decide = (cloud: string, claims: Record<string, unknown>) => string;

/** A table: the workflow's own token, tokens of the other workflow, and the near misses, against each cloud. */
export function tokenTable(workflow: TrustedWorkflow, other: TrustedWorkflow, audiences: Record<string, string>, decide: Decide): string[] {
  const clouds = Object.keys(CLOUDS);
  const row = (name: string, cells: string[]) => `  ${name.padEnd(50)} ${cells.map((cell) => cell.padEnd(8)).join('')}`.trimEnd();
  const decided = (claimsFor: (audience: string) => Record<string, unknown>) => clouds.map((cloud) => decide(cloud, claimsFor(audiences[cloud])));
  return [
    row('', clouds.map((cloud) => CLOUDS[cloud])),
    row('its own token', decided((audience) => workflow.sampleTokens(audience)[0])),
    row(`the token of ${other.name}`, decided((audience) => other.sampleTokens(audience)[0])),
    ...workflow.nearMisses(audiences.aws).map(({ name }, index) => row(name, decided((audience) => workflow.nearMisses(audience)[index].claims))),
  ];
}

/** The comparisons at which tokens are refused. */
export function printWhy(title: string, decisions: Decision[]): void {
  heading(title);
  console.log(DecisionText.of(decisions).explanations());
}
