import { counted, FoundAt, Linted, ShownLine } from './linted';
import { DOCS } from '../../internal/errors';
import { findingLines } from '../../report';
import { printable } from '../../verify/shared';
import { paragraphs } from '../output';
import { skippedText } from '../text';
import { unusableText } from '../unusable';

/** Characters of a line that are shown: a template may be one line. */
const SHOWN = 120;

/** The findings for people, each with its line. Why a rule is there is said once. */
export function lintedText({ findings, acknowledged, identities, skipped, unusable }: Linted): string {
  const said = new Set<string>();
  return paragraphs([
    ...findings.map((found) => {
      const isFirst = !said.has(found.finding.rule);
      said.add(found.finding.rule);
      return findingText(found, isFirst);
    }),
    `${counted(findings.map(({ finding }) => finding))}, of ${identities} ${identities === 1 ? 'identity' : 'identities'}`,
    acknowledged.length === 0 ? '' : `acknowledged: ${acknowledged.length}; --exceptions lists what, why and until when`,
    skippedText(skipped),
    unusableText(unusable),
  ]);
}

function findingText({ finding, shown }: FoundAt, isFirst: boolean): string {
  const { rule, severity, party, identity, location, attack } = finding;
  const [message, ...more] = findingLines(finding);
  const place = shown ? `${location.file}:${shown.line}:${shown.column}` : location.text;
  return [
    `${severity}[${rule}]: ${message}`,
    `  --> ${printable(place)} (${party} ${printable(identity)})`,
    ...shown ? lineText(shown) : [],
    ...isFirst ? [`  attack: ${printable(attack)}`] : [],
    ...more.map((line) => `  ${line}`),
    ...isFirst ? [`  about: ${DOCS}/checks/${rule}.md`] : [],
  ].join('\n');
}

/** The line with a caret below. What is before the place is left out of a long line; unseen characters are one wide, so that the caret stands right. */
function lineText({ line, column, length, text }: ShownLine): string[] {
  const from = text.length > SHOWN ? column - 1 : 0;
  const cut = text.slice(from, from + SHOWN);
  const cell = [...cut].map((character) => character === '\t' ? ' ' : printable(character).length === 1 ? character : '?').join('');
  const number = String(line);
  const margin = ' '.repeat(number.length);
  const shown = Math.max(1, Math.min(length, SHOWN - (column - 1 - from)));
  return [`  ${margin} |`, `  ${number} | ${cell}`, `  ${margin} | ${' '.repeat(column - 1 - from)}${'^'.repeat(shown)}`];
}
