import { compare, COMPARED, ComparedClaim } from './compare';
import { explainExpression } from './evaluate-expression';
import { Field, ReadCredential, ReadFlexibleCredential, ReadIdentity } from './read-document';
import { allOf, anyOf } from './verdicts';
import { Decision, Explanation, Party, TokenClaims, Verdict } from '../../trust';

/**
 * The code that the pipeline prints when no credential has the claim's value.
 * UNCLEAR: which one comes first when several differ; we take the order of the numbers. They may change: nothing may depend on them.
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/reference-breaking-changes (2026-11-21)
 */
const CODES: Record<ComparedClaim, string> = { iss: 'AADSTS700211', aud: 'AADSTS700212', sub: 'AADSTS700213' };
const NAMES: Record<ComparedClaim, string> = { iss: 'issuer', aud: 'audience', sub: 'subject' };

/** Decides one token: it is admitted if any one credential admits it. */
export function evaluate(identity: ReadIdentity, token: TokenClaims): Decision {
  const { source } = identity;
  const credentials = [
    ...identity.credentials.map((credential) => explain(credential, source, token)),
    ...(identity.flexibleCredentials ?? []).map((credential) => explainFlexible(credential, source, token)),
  ];
  const verdict = anyOf(credentials.map((explanation) => explanation.verdict));
  const summary: Explanation = { where: source, text: summarise(identity, credentials, verdict), verdict, children: credentials };
  return { party: Party.AZURE, identity: identity.identity, verdict, because: [summary] };
}

function explain(credential: ReadCredential, source: string, token: TokenClaims): Explanation {
  const expected: Record<ComparedClaim, Field> = { iss: credential.issuer, aud: credential.audience, sub: credential.subject };
  const where = credential.source ?? source;
  return summed('credential', credential, where, COMPARED.map((claim) => compare(claim, expected[claim], token, where)));
}

/** As above, with the expression in the place of the subject. */
function explainFlexible(credential: ReadFlexibleCredential, source: string, token: TokenClaims): Explanation {
  const where = credential.source ?? source;
  return summed('flexible credential', credential, where, [
    compare('iss', credential.issuer, token, where),
    compare('aud', credential.audience, token, where),
    explainExpression(credential, token, where),
  ]);
}

function summed(kind: string, { name, doubts = [] }: ReadCredential | ReadFlexibleCredential, where: string, compared: Explanation[]): Explanation {
  const children = [...compared, ...doubts.map((text): Explanation => ({ where, text, verdict: Verdict.UNKNOWN }))];
  const text = `${kind} ${typeof name === 'string' ? JSON.stringify(name) : 'whose name is not settled'}`;
  return { where, text, verdict: allOf(children.map(({ verdict }) => verdict)), children };
}

function summarise(identity: ReadIdentity, credentials: Explanation[], verdict: Verdict): string {
  const name = JSON.stringify(identity.identity);
  if (verdict === Verdict.ACCEPT) return `a credential of ${name} equals the token`;
  if (verdict === Verdict.UNKNOWN) return `what the artifact leaves open decides whether ${name} admits the token`;
  const failing = firstFailing(credentials);
  return `${CODES[failing]}: no federated identity credential of ${name} has the ${NAMES[failing]} of the token`;
}

/** The claim at which the last credential falls, in the order of the codes. */
function firstFailing(credentials: Explanation[]): ComparedClaim {
  const falls = credentials.map(({ children = [] }) => children.findIndex(({ verdict }) => verdict === Verdict.DENY));
  return COMPARED[Math.max(0, ...falls)];
}
