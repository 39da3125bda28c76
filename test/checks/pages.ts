import { knownOf, platforms } from './by-issuer';
import { exceptionPages, moreIndex, policyOf, RULES_OF_POLICY } from './more-pages';
import { Example, Rule } from '../../src/checks/rule';
import { RULES } from '../../src/checks/rules';
import { FACTS_IN_WORDS } from '../../src/checks/run-facts';
import { TrustChecks } from '../../src/checks/trust-checks';
import { Party } from '../../src/trust';
import { FindingSeverity } from '../../src/trust/finding';
import { IdentitySet } from '../../src/verify';

const CLOUDS: Record<Party, string> = { [Party.AWS]: 'AWS', [Party.AZURE]: 'Azure', [Party.GCP]: 'Google Cloud' };
const WRITTEN = '<!-- Written by `node build-tools/check-pages.mjs` from the rules in src/checks/rules. -->';

/** The pages of docs/checks by their names: made of the rules, and of what they say of their examples. */
export function checkPages(): ReadonlyMap<string, string> {
  const pages = [...RULES, ...RULES_OF_POLICY].map((rule): [string, string] => [`${rule.id}.md`, page(rule)]);
  return new Map([['README.md', index()], ...pages, ...exceptionPages(WRITTEN)]);
}

/** The first example of each cloud. */
const shown = (examples: readonly Example[]) => examples.filter(({ party }, place) => examples.findIndex((one) => one.party === party) === place);
const cloudsOf = ({ bad }: Rule) => shown(bad).map(({ party }) => CLOUDS[party]);

function index(): string {
  const bySeverity = Object.values(FindingSeverity).map((severity) => {
    const rules = RULES.filter((rule) => rule.severity === severity);
    const rows = rules.map((rule) => `| ${link(rule)} | ${rule.title} | ${cloudsOf(rule).join(', ')} |`);
    return rules.length === 0 ? '' : [`## ${severity}`, '', '| rule | finds | examples |', '|---|---|---|', ...rows].join('\n');
  });
  const intro = '`npx cdk-trusted-workflows lint cdk.out` asks these of every identity, over all tokens that its CI system can mint. An error is broken or dangerous, a warning safe today and brittle, a note what is worth knowing. '
    + 'A rule knows no CI system: what it asks is told by what is known of each, so that most are of all of them. What widely read guides write, and what is found in it: [published-guides.md](../published-guides.md).';
  const byCloud = Object.entries(CLOUDS).map(([party, cloud]) => `- ${cloud}: ${RULES.filter(({ bad }) => bad.some((one) => one.party === party as Party)).map(link).join(', ')}`);
  return `${[WRITTEN, '# Checks', intro, ...bySeverity, '## By cloud, as far as there are examples', byCloud.join('\n'), byIssuer(), ...moreIndex()].filter((part) => part !== '').join('\n\n')}\n`;
}

/** Rules that need to know something of a CI system, by those of which it is known; the others are of each. */
function byIssuer(): string {
  const rules = RULES.filter(({ needs }) => needs !== undefined);
  const rows = platforms().map((platform) => `- ${platform}: ${rules.filter((rule) => knownOf(rule).includes(platform)).map(link).join(', ') || 'none'}`);
  const others = 'These rules need to know something of how a CI system tells its runs apart, and find nothing where it is not known; each page says what. All other rules are asked of every CI system, of described ones too, as far as its tokens are known.';
  return ['## By CI system', others, rows.join('\n')].join('\n\n');
}

/** What a rule needs to know, and of which CI systems that is known. */
function needsOf(rule: Rule): string[] {
  if (rule.needs === undefined) return [];
  return [`**CI systems.** It needs to know ${rule.needs.map((fact) => FACTS_IN_WORDS[fact]).join(', and ')}. That is known of ${knownOf(rule).join('; ')}. Of others it finds nothing.`];
}

const link = ({ id }: Rule) => `[${id}](${id}.md)`;

function page(rule: Rule): string {
  return `${[
    WRITTEN,
    `# ${rule.id}`,
    `${rule.title}.`,
    `| severity | confidence |\n|---|---|\n| ${rule.severity} | ${rule.confidence} |`,
    `**Why.** ${rule.attack}`,
    ...rule.limits === undefined ? [] : [`**Known limits.** ${rule.limits}`],
    ...needsOf(rule),
    ...policyOf(rule),
    '## Found',
    ...shown(rule.bad).flatMap((example) => [block(example), said(rule, example)]),
    '## Not found',
    ...shown(rule.good).map(block),
  ].join('\n\n')}\n`;
}

const block = ({ party, artifact }: Example) => `${CLOUDS[party]}:\n\n\`\`\`json\n${JSON.stringify(artifact, undefined, 2)}\n\`\`\``;

function said(rule: Rule, { artifact }: Example): string {
  const set = IdentitySet.fromFiles([{ path: 'example.tf.json', content: JSON.stringify(artifact) }]);
  return TrustChecks.of(set).findings([rule]).map(({ message, witness, fix }) => [
    `- found: ${message}`,
    ...witness ? [`- gets in: \`${JSON.stringify({ sub: witness.sub, aud: witness.aud })}\``] : [],
    ...fix === undefined ? [] : [`- write: ${fix}`],
  ].join('\n')).join('\n');
}
