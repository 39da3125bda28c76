import { distance } from './distance';
import { wordsAt } from './words';
import { Decision, Explanation, Refusal, TokenClaims, Verdict } from '../../trust';

/** The comparisons at which a token was refused, in the order of the document. Of several ways in (statements, credentials) those that came nearest. */
export function refusalsOf(decision: Decision, token: TokenClaims): Refusal[] {
  return decision.because.flatMap(refusing).map((leaf) => refusalAt(leaf, decision, token));
}

/** What is wrong with the documents whatever the token. */
export function faultsOf(decision: Decision, token: TokenClaims): Refusal[] {
  return leavesOf(decision.because).filter(({ fault }) => fault !== undefined).map((leaf) => refusalAt(leaf, decision, token));
}

function refusalAt(leaf: Explanation, { because, party, source }: Decision, token: TokenClaims): Refusal {
  const beside = leavesOf(because).filter((other) => other !== leaf);
  return { party, claim: claimOf(leaf.key ?? ''), ...expectedOf(leaf), got: leaf.got, token, leaf, beside, words: wordsAt(source) };
}

const isWhole = ({ children = [] }: Explanation) => children.length === 0;
const leavesOf = (parts: readonly Explanation[]): Explanation[] => parts.flatMap((part) => isWhole(part) ? [part] : leavesOf(part.children!));

/** Explicit refusals, below parts that refuse. Whole ones of the same distance stand side by side. */
function refusing(part: Explanation): Explanation[] {
  if (part.verdict !== Verdict.DENY) return [];
  if (isWhole(part)) return [part];
  const denied = part.children!.filter(({ verdict }) => verdict === Verdict.DENY);
  const steps = (one: Explanation) => Math.floor(distance([one]));
  const least = Math.min(...denied.filter((one) => !isWhole(one)).map(steps));
  return denied.filter((one) => isWhole(one) || steps(one) === least).flatMap(refusing);
}

/** `HOST:sub` of AWS, `assertion.sub` of GCP, `claims['sub']` of Azure. A host has no colon after its last one but that of the key. */
function claimOf(key: string): string {
  return /^claims\['([^']*)'\]$/.exec(key)?.[1] ?? /^assertion\.(\w+)$/.exec(key)?.[1] ?? /^[^:]*[./].*:(\w+)$/.exec(key)?.[1] ?? key;
}

/** Comparisons with a part of a text, as patterns. */
const PARTS: Readonly<Record<string, (text: string) => string>> = { startsWith: (text) => `${text}*`, endsWith: (text) => `*${text}`, contains: (text) => `*${text}*` };
const LIKE = /^(?:for(?:any|all)values?:)?(?:stringlike|arn(?:equals|like))(?:ifexists)?$|^matches$/i;
const NEGATED = /not|!=|^has$|^null$/i;

/** What would have done. Of what is open in part, and of an operator that holds where nothing is equal, nothing is known to do. */
function expectedOf({ operator = '', expected, open }: Explanation): Pick<Refusal, 'expected' | 'wildcards'> {
  if (expected === undefined || open || NEGATED.test(operator)) return { expected: [], wildcards: false };
  const values = valuesOf(operator, expected);
  const part = PARTS[operator];
  return part ? { expected: values.map(part), wildcards: true } : { expected: values, wildcards: LIKE.test(operator) };
}

/** Alternatives stand side by side. */
export function valuesOf(operator: string | undefined, expected: string): string[] {
  return expected.split(operator === 'in' ? ', ' : ' | ');
}
