import { ClaimPattern } from '../../../claims';
import { DocumentEdit, isUnsettled } from '../../../trust';
import { FlexibleClause, FlexibleOperator } from '../flexible/expression';
import { parseExpression } from '../flexible/parse';
import { comparandText } from '../flexible/readings';
import { writeExpression } from '../flexible/write';
import { ReadCredential, ReadFlexibleCredential, ReadIdentity } from '../read-document';

/** An identity as if its credentials were changed; undefined where there is no such place. Throws for what an expression cannot hold. */
export function editedIdentity(identity: ReadIdentity, edits: readonly DocumentEdit[]): ReadIdentity | undefined {
  return edits.reduce<ReadIdentity | undefined>((edited, edit) => edited && editOne(edited, edit), identity);
}

function editOne(identity: ReadIdentity, edit: DocumentEdit): ReadIdentity | undefined {
  if (edit.kind !== 'exact' && edit.kind !== 'value') return undefined;
  const isMeant = ({ source = identity.source }: ReadCredential | ReadFlexibleCredential) => source.text === edit.at.where;
  const { at: { key }, from, to } = edit;
  const credentials = identity.credentials.map((one) => isMeant(one) ? editStandard(one, key, from, to) : one);
  const flexible = identity.flexibleCredentials?.map((one) => isMeant(one) ? editFlexible(one, key, from, to) : one);
  const before: readonly unknown[] = [...identity.credentials, ...identity.flexibleCredentials ?? []];
  const isSame = [...credentials, ...flexible ?? []].every((one, index) => one === before[index]);
  return isSame ? undefined : { ...identity, credentials, ...flexible && { flexibleCredentials: flexible } };
}

function editStandard(credential: ReadCredential, claim: string | undefined, from: string, to: string): ReadCredential {
  const { issuer, audience, subject } = credential;
  if (claim === 'iss' && issuer === from) return { ...credential, issuer: to };
  if (claim === 'aud' && audience === from) return { ...credential, audience: to };
  return claim === 'sub' && subject === from ? { ...credential, subject: to } : credential;
}

function editFlexible(credential: ReadFlexibleCredential, claim: string | undefined, from: string, to: string): ReadFlexibleCredential {
  const expression = typeof credential.expression === 'string' ? parseExpression(credential.expression) : credential.expression;
  if (isUnsettled(expression)) return credential;
  const isMeant = (clause: FlexibleClause) => clause.claim === claim && comparandText(clause) === from;
  if (!expression.clauses.some(isMeant)) return credential;
  const exact = (clause: FlexibleClause): FlexibleClause => ({ claim: clause.claim, operator: FlexibleOperator.EQ, comparand: ClaimPattern.concat(to).parts });
  return { ...credential, expression: writeExpression({ clauses: expression.clauses.map((clause) => isMeant(clause) ? exact(clause) : clause) }) };
}
