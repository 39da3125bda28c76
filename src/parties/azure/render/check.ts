import { factsOf, literalIssuer } from '../../../facts';
import { azureAudienceForm, azureIssuerForm, azureTextTooLong, azureToken } from '../../../internal/catalogue/azure';
import { tokenEngine } from '../../../internal/tokens';
import { FlexibleCredential } from '../application-document';
import { FederatedCredential } from '../document';
import { CloudFacts } from '../facts/clouds';
import { creatableIssuer, TEXT_LENGTH, wellFormedAudience } from '../facts/limits';
import { FlexibleClause } from '../flexible/expression';

/** What Azure takes silently and never matches, or refuses at deploy time. */
export function checkCredential(credential: FederatedCredential, cloud: CloudFacts): FederatedCredential {
  checkTexts(credential, { subject: credential.subject }, cloud);
  return credential;
}

/**
 * The same for a flexible one. UNCLEAR: no length is documented for an expression; each comparand is held to the length of a subject,
 * since a refusal comes without its reason.
 * @see https://github.com/hashicorp/terraform-provider-azuread/issues/1807
 */
export function checkFlexible(credential: FlexibleCredential, clauses: readonly FlexibleClause[], cloud: CloudFacts): FlexibleCredential {
  const comparands = clauses.map(({ claim, comparand }) => [claim === 'sub' ? 'subject' : claim, comparand.map((part) => part.literal ?? part.wildcard).join('')]);
  checkTexts(credential, Object.fromEntries(comparands), cloud);
  return credential;
}

/** Whether an issuer can be written here: with a slash at its end only where tokens are known to have it. */
const wellFormedIssuer = (issuer: string) => creatableIssuer(issuer) && (!issuer.endsWith('/') || (factsOf(issuer) !== undefined && literalIssuer(issuer) === issuer));

function checkTexts({ issuer, audience }: { issuer: string; audience: string }, compared: Record<string, string>, cloud: CloudFacts): void {
  Object.entries({ issuer, ...compared, audience }).forEach(([what, value]) => checkText(what, value));
  if (!wellFormedIssuer(issuer)) throw azureIssuerForm(issuer);
  if (!wellFormedAudience(audience)) throw azureAudienceForm(audience, cloud.audience);
}

function checkText(what: string, value: string): void {
  const engine = tokenEngine(value);
  if (engine) throw azureToken(what, value, engine, 'a credential compares it byte for byte, and nothing would check it');
  const length = new TextEncoder().encode(value).length;
  if (length > TEXT_LENGTH.value) throw azureTextTooLong(what, value, length, TEXT_LENGTH.value);
}
