import type { ComparedPairs } from './compare-pairs';
import { ComparisonAnswer, ComparisonQuestion, ComparisonWitness, Comparison } from './comparison';
import type { IdentityPair } from './identity-set-comparison';
import { nameOf, namesOf } from './pairing';
import { factsOf } from '../../facts';
import { textOf, TokenClaims } from '../../trust';
import { FoundIdentity } from '../identity-set';
import { printable } from '../printable';
import { textTable } from '../text-table';
import { coloured, Colour } from '../verdict-text';

/** How a comparison is shown. */
export interface ComparisonTextProps {
  /** How those without a partner are headed. */
  readonly onlyFirst: string;
  readonly onlySecond: string;
  /** Whether answers are coloured with the escapes of a terminal. */
  readonly colour: boolean;
}

const QUESTIONS: Record<ComparisonQuestion, string> = {
  [ComparisonQuestion.EQUIVALENT]: 'equivalent: do both let in the same tokens?',
  [ComparisonQuestion.IMPLIES]: 'implies: does the second let in every token that the first lets in?',
  [ComparisonQuestion.DISJOINT]: 'disjoint: is there no token that both let in?',
};

/** Claims that say which run it was; those that decide come before them. */
const telling = (claims: TokenClaims) => ['sub', ...factsOf(textOf(claims, 'iss') ?? '')?.tellingClaims ?? Object.keys(claims)];

/** A comparison as text for people: a table, what shows each difference, and what is taken for granted. Whatever steers a terminal is escaped. */
export function comparisonText(comparison: ComparedPairs, props: ComparisonTextProps): string {
  const { pairs, question, onlyInFirst, onlyInSecond } = comparison;
  return [
    QUESTIONS[question],
    table(pairs, props.colour),
    ...pairs.filter(({ comparison: { answer } }) => answer !== ComparisonAnswer.YES).map((pair) => difference(pair, props.colour)),
    withoutPartner(onlyInFirst, props.onlyFirst),
    withoutPartner(onlyInSecond, props.onlySecond),
    list('audiences, left out of the comparison since each cloud asks for its own', pairs.flatMap(({ comparison: { audiences = [] } }) => audiences)),
    list('both clouds take the same audience, so a token that was asked for one works at the other', pairs.flatMap(shared)),
    list('taken for granted', pairs.flatMap(({ comparison: { assumptions } }) => assumptions)),
  ].filter((part) => part !== '').join('\n\n');
}

/** The answer in a word or two. */
export function answerWord({ answer, nowOnly = false }: Comparison): string {
  return nowOnly ? 'now only' : answer;
}

/** Both names of a pair, as messages have them. */
export const pairName = ({ first, second }: Pick<IdentityPair, 'first' | 'second'>): string => namesOf(first, second).map(printable).join(' and ');

function table(pairs: readonly IdentityPair[], colour: boolean): string {
  const rows = pairs.map(({ first, second, comparison }) => [answerText(comparison, colour), ...namesOf(first, second).map(printable)]);
  return textTable([['ANSWER', 'FIRST', 'SECOND'], ...rows]).join('\n');
}

function difference({ first, second, comparison }: IdentityPair, colour: boolean): string {
  const { because, witness, nowOnly = false } = comparison;
  return [
    `${answerText(comparison, colour)}: ${pairName({ first, second })}`,
    ...(nowOnly ? ['  yes as long as every name stays with its id; over time:'] : []),
    ...(witness ? example(witness) : [`  ${printable(because)}`]),
  ].join('\n');
}

function example({ claims, admittedBy, refusedBy, decisiveClaims }: ComparisonWitness): string[] {
  const shown = [...new Set([...decisiveClaims, ...telling(claims)])].filter((claim) => Object.hasOwn(claims, claim));
  const more = Object.keys(claims).length - shown.length;
  return [
    `  let in by   ${admittedBy.map(printable).join(' and ')}`,
    ...(refusedBy.length > 0 ? [`  refused by  ${refusedBy.map(printable).join(' and ')}${byClaims(decisiveClaims)}`] : []),
    ...textTable(shown.map((claim) => [printable(claim), claimText(claims[claim])])).map((line) => `    ${line}`),
    ...(more > 0 ? [`    and ${more} more, with --format json`] : []),
  ];
}

const byClaims = (claims: readonly string[]) => claims.length === 0 ? '' : `, for its ${claims.map(printable).join(', ')}`;
const claimText = (value: unknown) => value === '' ? '(empty)' : printable(typeof value === 'string' ? value : JSON.stringify(value));

function withoutPartner(identities: readonly FoundIdentity[], where: string): string {
  return list(`without a partner, ${where}`, identities.map((one) => `${nameOf(one)}, ${one.source}`));
}

function shared({ first, second, comparison: { sharedAudiences = [] } }: IdentityPair): string[] {
  return sharedAudiences.map((audience) => `${namesOf(first, second).join(' and ')}: ${audience}`);
}

/** Each item once. */
function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [`${printable(title)}:`, ...new Set(items.map((item) => `  ${printable(item)}`))].join('\n');
}

function answerText(comparison: Comparison, colour: boolean): string {
  return coloured(answerWord(comparison), colourOf(comparison), colour);
}

function colourOf({ answer, nowOnly = false }: Comparison): Colour {
  if (nowOnly || answer === ComparisonAnswer.UNKNOWN) return Colour.YELLOW;
  return answer === ComparisonAnswer.YES ? Colour.GREEN : Colour.RED;
}
