import { compare, COMPARED, ComparedClaim } from './compare';
import { explainExpression, explainRefusals, isImpossible } from './expression';
import { notEvaluatedOf } from './not-evaluated';
import { EntraReply, replyTo } from './reply';
import { allOf, anyOf, Decision, Explanation, Field, Party, shownField, TokenClaims, Verdict } from '../../../trust';
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
  const reply = verdict === Verdict.DENY ? replyTo(token, possible) : undefined;
  const summary: Explanation = { where: source.text, text: summarise(identity, verdict, reply), verdict, children };
  return {
    party: Party.AZURE,
    identity: identity.identity,
    verdict,
    because: [summary],
    ...reply?.text === undefined ? {} : { cloudMessage: reply.text },
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

function summed(kind: string, credential: ReadCredential | ReadFlexibleCredential, where: string, compared: Explanation[]): Explanation {
  const { name, unsettled = [], notes = [] } = credential;
  const said = (texts: readonly string[], verdict: Verdict) => texts.map((text): Explanation => ({ where, text, verdict }));
  const children = [...compared, ...said(unsettled.map(shownField), Verdict.UNKNOWN), ...said(notes, Verdict.ACCEPT)];
  const text = `${kind} ${typeof name === 'string' ? JSON.stringify(name) : 'whose name is not settled'}`;
  return { where, text, verdict: allOf(children), children };
}

function summarise({ identity, credentials, flexibleCredentials = [] }: ReadIdentity, verdict: Verdict, reply?: EntraReply): string {
  const name = JSON.stringify(identity);
  if (verdict === Verdict.ACCEPT) return `a credential of ${name} equals the token`;
  if (!reply) return `what the artifact leaves open decides whether ${name} admits the token`;
  if (credentials.length + flexibleCredentials.length === 0) return `${reply.code}: ${name} has no federated identity credential, so nobody reaches it`;
  return `${reply.code}: no federated identity credential of ${name} has the ${NAMES[reply.claim]} of the token`;
}
