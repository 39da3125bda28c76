import { relative } from 'node:path';
import { Decision, ITrustedIdentity } from 'cdk-trusted-workflows';
import { DecisionText, IdentitySet } from 'cdk-trusted-workflows/verify';
import { Cloud, CLOUDS, Example, gapOf, heldBy, Holding } from './example';
import { readIdentities } from './synth';
import { tokensFor, verdictAt } from './tokens';

const NAMES = Object.keys(CLOUDS) as Cloud[];

/** Prints which cloud holds which workflow, and the tokens against the clouds, decided from the files. */
export function printExample(title: string, example: Example): void {
  const set = readIdentities(example.files);
  heading(title);
  row('', NAMES.map((cloud) => CLOUDS[cloud]));
  example.holdings.forEach((holding) => row(holding.workflow.name, NAMES.map((cloud) => holds(holding, cloud))));
  for (const holding of example.holdings) {
    const held = heldBy(holding);
    heading(`Tokens at the identities of ${holding.workflow.name}`);
    row('', NAMES.map((cloud) => CLOUDS[cloud]));
    const shown = NAMES.map((cloud) => held.has(cloud) ? tokensFor(example, holding.workflow, held.get(cloud)!.audience) : undefined);
    shown.find((tokens) => tokens !== undefined)?.forEach(({ name }, index) => {
      row(name, NAMES.map((cloud, column) => {
        const token = shown[column]?.[index];
        if (!token) return '-';
        const verdict = verdictAt(set, cloud, holding.workflow, token.claims);
        const gap = verdict === 'accept' ? gapOf(held.get(cloud)!, token.violates) : undefined;
        return `${verdict}${gap ? ` (gap: ${gap.acknowledged!.id})` : ''}`;
      }));
    });
    held.forEach(printGaps);
    printWhy(set, holding);
  }
  heading('Files');
  example.files.forEach((file) => console.log(`  ${relative(process.cwd(), file)}`));
}

function heading(text: string): void {
  console.log(`\n${text}\n${'='.repeat(text.length)}`);
}

function row(name: string, cells: string[]): void {
  console.log(`  ${name.padEnd(50)} ${cells.map((cell) => cell.padEnd(24)).join(' ')}`.trimEnd());
}

/** The comparisons at which each cloud refuses the first near miss that it refuses. */
function printWhy(set: IdentitySet, holding: Holding): void {
  const refused = [...heldBy(holding)].flatMap(([cloud, { audience }]) => holding.workflow.nearMisses(audience)
    .flatMap(({ claims }) => decisionsAt(set, cloud, holding, claims)).filter(({ verdict }) => verdict === 'deny').slice(0, 1));
  console.log(`\n${DecisionText.of(refused).explanations()}`);
}

function decisionsAt(set: IdentitySet, cloud: Cloud, { workflow }: Holding, claims: Record<string, unknown>): Decision[] {
  return set.decideFor(workflow.name, claims).filter(({ party }) => party === cloud);
}

function holds(holding: Holding, cloud: Cloud): string {
  const held = heldBy(holding).get(cloud);
  if (!held) return cloud === 'azure' && holding.azureRefuses ? holding.azureRefuses : '-';
  const gaps = held.enforcements.filter(({ enforced }) => !enforced).map(({ requirement }) => requirement);
  return gaps.length === 0 ? 'holds' : `holds all but ${gaps.join(', ')}`;
}

function printGaps({ enforcements }: ITrustedIdentity): void {
  for (const { acknowledged, enforced } of enforcements) {
    if (!enforced && acknowledged) console.log(`\n  ${acknowledged.id}, until ${acknowledged.expires}: ${acknowledged.reason}`);
  }
}
