import { EntraReply, answerTo } from './answer';
import { compare, COMPARED, ComparedClaim } from './compare';
import { explainExpression, explainRefusals, isImpossible } from './expression';
import { notEvaluatedOf } from './not-evaluated';
import { Decision, Explanation, Party, TokenClaims, Verdict } from '../../../trust';
import { allOf, anyOf } from '../../../trust/three-valued';
import { Field } from '../../../trust/unsettled';
import { ReadCredential, ReadFlexibleCredential, ReadIdentity } from '../read-document';

const NAMES: Record<ComparedClaim, string> = { iss: 'issuer', aud: 'audience', sub: 'subject' };

/** Decides one token: it is admitted if any one credential admits it. */
export function evaluate(identity: ReadIdentity, token: TokenClaims): Decision {
  const { source, credentials, flexibleCredentials = [] } = identity;
  const standard = credentials.map((credential) => explain(credential, source.text, token));
  const flexible = flexibleCredentials.map((credential) => explainFlexible(credential, source.text, token));
  const children = [...standard, ...flexible];
  const verdict = anyOf(children);
  // What cannot be created is no credential that Entra could find.
  const possible = [...standard, ...flexible.filter((_, index) => !isImpossible(flexibleCredentials[index]))];
  const answer = verdict === Verdict.DENY ? answerTo(token, possible) : undefined;
  const summary: Explanation = { where: source.text, text: summarise(identity, verdict, answer), verdict, children };
  return {
    party: Party.AZURE,
    identity: identity.identity,
    verdict,
    because: [summary],
    ...answer?.text === undefined ? {} : { cloudMessage: answer.text },
    notEvaluated: notEvaluatedOf(identity),
  };
}

function explain(credential: ReadCredential, source: string, token: TokenClaims): Explanation {
  const expected: Record<ComparedClaim, Field> = { iss: credential.issuer, aud: credential.audience, sub: credential.subject };
  const where = credential.source?.text ?? source;
  return summed('credential', credential, where, COMPARED.map((claim) => compare(claim, expected[claim], token, where)));
}

/** As above, with the expression in the place of the subject. */
function explainFlexible(credential: ReadFlexibleCredential, source: string, token: TokenClaims): Explanation {
  const where = credential.source?.text ?? source;
  return summed('flexible credential', credential, where, [
    compare('iss', credential.issuer, token, where),
    compare('aud', credential.audience, token, where),
    explainExpression(credential, token, where),
    ...explainRefusals(credential, where),
  ]);
}

function summed(kind: string, { name, doubts = [], notes = [] }: ReadCredential | ReadFlexibleCredential, where: string, compared: Explanation[]): Explanation {
  const said = (texts: readonly string[], verdict: Verdict) => texts.map((text): Explanation => ({ where, text, verdict }));
  const children = [...compared, ...said(doubts, Verdict.UNKNOWN), ...said(notes, Verdict.ACCEPT)];
  const text = `${kind} ${typeof name === 'string' ? JSON.stringify(name) : 'whose name is not settled'}`;
  return { where, text, verdict: allOf(children), children };
}

function summarise({ identity, credentials, flexibleCredentials = [] }: ReadIdentity, verdict: Verdict, answer?: EntraReply): string {
  const name = JSON.stringify(identity);
  if (verdict === Verdict.ACCEPT) return `a credential of ${name} equals the token`;
  if (!answer) return `what the artifact leaves open decides whether ${name} admits the token`;
  if (credentials.length + flexibleCredentials.length === 0) return `${answer.code}: ${name} has no federated identity credential, so nobody reaches it`;
  return `${answer.code}: no federated identity credential of ${name} has the ${NAMES[answer.claim]} of the token`;
}
