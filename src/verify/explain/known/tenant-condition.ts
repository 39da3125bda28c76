import { deploymentOf } from '../../../facts';
import { textOf, TokenClaims } from '../../../trust';

/** The condition that lets in one tenant alone, by what an outsider cannot have. Which one is left to the reader: the token may be a stranger's. */
export function tenantCondition(token: TokenClaims): string {
  const [claim = 'TENANT_ID'] = deploymentOf(textOf(token, 'iss') ?? '')?.tenantClaims ?? [];
  return `assertion.${claim} == 'ID', with the id of the tenant that is meant,`;
}
