import { Decision, Explanation, Refusal, TokenClaims, Verdict } from '../../trust';

/** The comparisons at which a token was refused, in the order of the document. */
export function refusalsOf({ because, party }: Decision, token: TokenClaims): Refusal[] {
  return leavesOf(because).filter(({ verdict }) => verdict === Verdict.DENY).map((leaf) => (
    { party, claim: claimOf(leaf.key ?? ''), expected: valuesOf(leaf.expected), got: leaf.got, token, leaf }));
}

function leavesOf(parts: readonly Explanation[]): Explanation[] {
  return parts.flatMap((part) => part.children && part.children.length > 0 ? leavesOf(part.children) : [part]);
}

/** `HOST:sub` of AWS, `assertion.sub` of GCP, `claims['sub']` of Azure. A host has no colon after its last one but that of the key. */
function claimOf(key: string): string {
  return /^claims\['([^']*)'\]$/.exec(key)?.[1] ?? /^assertion\.(\w+)$/.exec(key)?.[1] ?? /^[^:]*[./].*:(\w+)$/.exec(key)?.[1] ?? key;
}

/** Alternatives stand side by side; a pattern is quoted. */
function valuesOf(expected: string | undefined): string[] {
  return expected === undefined ? [] : expected.split(' | ').map((value) => /^fits "(.*)"$/.exec(value)?.[1] ?? value);
}
