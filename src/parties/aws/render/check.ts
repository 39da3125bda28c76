import { TrustStatement, KeyCondition, providerArn, TrustPolicy } from '../document';
import { exactText, patternText, writePolicy } from './write';
import { ClaimMatcher, ClaimPattern, isLiteral, Wildcard } from '../../../claims';
import { factsOf } from '../../../facts';
import { awsAuthorizedParty, awsForeignToken, awsProviderUrl, awsSubjectLength, awsSubjectOnlyWildcards, awsTextNotLatin1, awsUnresolvedValue } from '../../../internal/catalogue/aws';
import { tokenEngine } from '../../../internal/tokens';
import { CHARSETS, LIMITS } from '../facts/limits';

/** The URL of an IAM OIDC provider. */
export function checkProviderUrl(url: string): void {
  checkLiteral('issuer URL', url);
  if (url.length > LIMITS.providerUrl.value || !CHARSETS.providerUrl.value.test(url)) throw awsProviderUrl(url, LIMITS.providerUrl.value);
}

/**
 * An issuer whose tokens have no `azp`. UNCLEAR: AWS documents for Google that it is compared in the place of `aud`, others say so of every issuer; with both in
 * a policy it would be of either, with one of them perhaps of no token.
 */
export function checkAudienceIsCompared(url: string, workflow: string): void {
  if (factsOf(url)?.claims.some(({ name }) => name === 'azp')) throw awsAuthorizedParty(workflow, url);
}

/** A subject that STS is known to pass on: no longer than documented, and not for everybody. */
export function checkSubject({ values, pattern }: ClaimMatcher): void {
  const parts = pattern?.parts ?? [{ literal: values[0] }];
  if (!parts.some(isLiteral)) throw awsSubjectOnlyWildcards(`${pattern}`);
  const length = parts.reduce((sum, part) => sum + (isLiteral(part) ? part.literal.length : part.wildcard === Wildcard.ANY_ONE ? 1 : 0), 0);
  const [least, most] = [LIMITS.subjectLeast.value, LIMITS.subjectMost.value];
  if (length > most || (pattern === undefined && length < least)) throw awsSubjectLength(pattern?.toString() ?? values[0], length, least, most);
}

/** Every text of a document, in the characters that IAM takes, and known. */
export function checkTexts({ statements }: TrustPolicy): void {
  for (const { key, text } of statements.flatMap(textsOf)) {
    checkLiteral(`value of ${key}`, text);
    checkCharset(`value of ${key}`, text, CHARSETS.policy.value);
  }
}

function textsOf({ conditions }: TrustStatement): { key: string; text: string }[] {
  return conditions.flatMap((condition) => textValues(condition).map((text) => ({ key: condition.key, text })));
}

function textValues(condition: KeyCondition): string[] {
  return condition.values.map((value: string | ClaimPattern) => typeof value === 'string' ? exactText(value) : patternText(value));
}

/** Text whose length and characters are checked has to be known. */
export function checkLiteral(what: string, text: string): string {
  const engine = tokenEngine(text);
  if (engine === 'cdktf') throw awsForeignToken(what, text);
  if (engine !== undefined) throw awsUnresolvedValue(what, text);
  return text;
}

/** Names the first character outside a charset. */
export function checkCharset(what: string, text: string, charset: RegExp): void {
  if (text === '' || charset.test(text)) return;
  throw awsTextNotLatin1(what, text, [...text].find((character) => !charset.test(character))!);
}

/** Characters of the minified document, an account that is not known yet counted as the twelve digits it will be. */
export function policyLength({ statements, closed }: TrustPolicy): number {
  return JSON.stringify(writePolicy({ statements: statements.map(withPlainAccount), closed })).length;
}

function withPlainAccount(statement: TrustStatement): TrustStatement {
  const known = tokenEngine(providerArn(statement.provider)) === undefined;
  return known ? statement : { ...statement, provider: { ...statement.provider, account: '0'.repeat(12) } };
}
