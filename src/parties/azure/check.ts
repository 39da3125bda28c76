import { CloudFacts } from './clouds';
import { FederatedCredential } from './document';
import { TEXT_LENGTH } from './limits';
import { azureAudienceForm, azureIssuerForm, azureTextTooLong, azureToken } from '../../internal/catalogue/azure';
import { tokenEngine } from '../../internal/tokens';

/** What Azure takes silently and never matches, or refuses at deploy time. */
export function checkCredential(credential: FederatedCredential, cloud: CloudFacts): FederatedCredential {
  const { issuer, subject, audience } = credential;
  Object.entries({ issuer, subject, audience }).forEach(([what, value]) => checkText(what, value));
  if (!/^https:\/\/[^\s/][^\s]*$/.test(issuer) || issuer.endsWith('/')) throw azureIssuerForm(issuer);
  if (audience === '' || /\s/.test(audience)) throw azureAudienceForm(audience, cloud.audience);
  return credential;
}

function checkText(what: string, value: string): void {
  const engine = tokenEngine(value);
  if (engine) throw azureToken(what, value, engine, 'a credential compares it byte for byte, and nothing would check it');
  const length = new TextEncoder().encode(value).length;
  if (length > TEXT_LENGTH.value) throw azureTextTooLong(what, value, length, TEXT_LENGTH.value);
}
