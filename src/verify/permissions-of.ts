import { ReportPermission } from './report-permissions';
import { ITrustedIdentity } from '../trust';

/** What identities may do, in their order; the same thing once. */
export function reportPermissions(identities: readonly ITrustedIdentity[]): ReportPermission[] {
  const all = identities.flatMap(({ party, permissions }) => permissions.map((permission): ReportPermission => ({ party, ...permission })));
  return [...new Map(all.map((permission) => [JSON.stringify(permission), permission])).values()];
}
