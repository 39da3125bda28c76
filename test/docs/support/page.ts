import { AZURE_DEVOPS_SUPPORT } from './azure-devops';
import { GITHUB_SUPPORT } from './github';
import { GITLAB_SUPPORT } from './gitlab';
import { acknowledged, Intent, SupportedIssuer } from './intent';
import { KUBERNETES_SUPPORT } from './kubernetes';
import { ClaimFacts, ClaimType, IssuerFacts } from '../../../src/facts';
import { isTrustedWorkflowError } from '../../../src/internal/errors';
import { writeFor } from '../../properties/documents';

/** The CI systems of the page, one line each. */
export const SUPPORTED: readonly SupportedIssuer[] = [GITHUB_SUPPORT, GITLAB_SUPPORT, AZURE_DEVOPS_SUPPORT, KUBERNETES_SUPPORT];

/** The columns, each with the kind of identity that is rendered for it. */
const COLUMNS: readonly (readonly [title: string, kind: string])[] = [
  ['AWS', 'AWS role in aws'], ['AWS, other partitions', 'AWS role in aws-cn'], ['Azure, managed identity', 'Azure managed identity'], ['Azure, application', 'Azure application'], ['Google', 'Google service account'],
];

/** What a party makes of an intent: rendered with everything acknowledged that it is about, and read from the report of the enforcement. */
function cellOf({ requirements, workflow }: Intent, kind: string): string {
  try {
    // What else the workflow asks for is no part of the answer.
    const all = workflow([]).compile().requirements.map(({ id }) => id);
    const { enforcements } = writeFor(workflow(acknowledged(all)), kind);
    const own = enforcements.filter(({ requirement }) => requirements.includes(requirement));
    const [gap] = own.filter(({ enforced }) => !enforced);
    if (own.length === 0) throw new Error(`no requirement of ${requirements.join()}`);
    if (gap) return `no: ${told(gap.remedies.find((remedy) => !remedy.startsWith('acknowledge')) ?? gap.how)}`;
    const [partly] = own.filter(({ how }) => /by the name|as long as/.test(how));
    return partly ? `partly: ${told(/(by the name[^:;]*|as long as [^:;]*)/.exec(partly.how)![0])}` : 'exact';
  } catch (error) {
    if (!isTrustedWorkflowError(error)) throw error;
    return `no: ${told(error.text.remedies.find((remedy) => !remedy.startsWith('acknowledge')) ?? error.text.problem)}`;
  }
}

/** One line. */
const told = (text: string) => text.replace(/\s+/g, ' ').trim();

const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** What to do stands below the table, once each. */
function intentTable({ intents }: SupportedIssuer): string[] {
  const notes: string[] = [];
  const noted = (cell: string) => {
    const [, verdict, note] = /^(no|partly): (.*)$/s.exec(cell) ?? [];
    if (note === undefined) return cell;
    if (!notes.includes(note)) notes.push(note);
    return `${verdict} (${notes.indexOf(note) + 1})`;
  };
  const rows = intents.map((intent) => row(intent.text, ...COLUMNS.map(([, kind]) => noted(cellOf(intent, kind)))));
  return [
    row('what is asked for', ...COLUMNS.map(([title]) => title)),
    row('---', ...COLUMNS.map(() => '---')),
    ...rows,
    ...notes.length === 0 ? [] : ['', ...notes.map((note, index) => `${index + 1}. ${note}`)],
  ];
}

function claimTable({ claims, platform, tellingClaims, traceClaims }: IssuerFacts): string[] {
  const values = ({ alphabet, longest }: ClaimFacts) => alphabet?.words ?? (longest === undefined ? 'not documented' : `at most ${longest} bytes`);
  const use = ({ name }: ClaimFacts) => traceClaims.includes(name) ? tellingClaims.includes(name) ? 'tells runs apart, and names them in logs' : 'names a run in logs' : tellingClaims.includes(name) ? 'tells runs apart' : '';
  return [
    '', `Claims of ${platform}:`, '',
    row('claim', 'type', 'in every token', 'values', 'use'), row('---', '---', '---', '---', '---'),
    ...claims.map((claim) => row(`\`${claim.name}\``, claim.type ?? ClaimType.TEXT, claim.always ? 'yes' : 'no', told(values(claim)), use(claim))),
  ];
}

/** docs/support.md. */
export function supportPage(): string {
  const issuers = SUPPORTED.flatMap((issuer) => [
    '', `## ${issuer.name}`, '', issuer.asks, '', ...intentTable(issuer), '', `No token says: ${issuer.inexpressible.join('; ')}.`, ...issuer.facts.flatMap(claimTable),
  ]);
  return [
    '# What each cloud can hold', '',
    'Written from the code: each cell is what a document of that cloud was found to hold. "no" is an error at construction, and the list below a table says what to do first; the way past it is a dated acknowledgement. Any other OIDC issuer:',
    '[any-issuer.md](any-issuer.md).',
    ...issuers, '',
  ].join('\n');
}

/** The table of the README: of each CI system what matters most. */
export function supportSummary(): string {
  const lines = SUPPORTED.flatMap(({ name, intents }) => intents.map((intent) => [name, intent] as const))
    .filter(([, { text }]) => /^(?:the (?:owner|project) by id|a branch or a tag|an environment(?: by name)?$|a reusable workflow|a service (?:connection|account)|that the ref is protected)/.test(text));
  const short = (cell: string) => cell.startsWith('no') ? 'no' : cell.startsWith('partly') ? 'partly' : 'exact';
  return [
    row('', 'what is asked for', ...COLUMNS.map(([title]) => title)),
    row('---', '---', ...COLUMNS.map(() => '---')),
    ...lines.map(([name, intent]) => row(name, intent.text, ...COLUMNS.map(([, kind]) => short(cellOf(intent, kind))))),
  ].join('\n');
}
