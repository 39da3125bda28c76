import { ITrustedIdentity, Party, PermissionInWords } from '../trust';

/** One thing that the runs may do with one party, as far as the app tells. */
export interface ReportPermission extends PermissionInWords {
  /** The party. */
  readonly party: Party;
}

/** What identities may do, in their order; the same thing once. */
export function reportPermissions(identities: readonly ITrustedIdentity[]): ReportPermission[] {
  const all = identities.flatMap(({ party, permissions = [] }) => permissions.map((permission): ReportPermission => ({ party, ...permission })));
  return [...new Map(all.map((permission) => [JSON.stringify(permission), permission])).values()];
}
