import { awsPolicy, azureIdentity } from './documents';
import { JudgedIdentity } from './judged-identity';

/** Whether a trust is closed on purpose: all is denied, or there is no credential. */
export function isClosed(subject: JudgedIdentity): boolean {
  const statements = awsPolicy(subject)?.statements;
  const identity = azureIdentity(subject);
  return statements?.every(({ effect }) => effect === 'Deny') === true
    || (identity !== undefined && identity.credentials.length === 0 && (identity.flexibleCredentials ?? []).length === 0);
}
