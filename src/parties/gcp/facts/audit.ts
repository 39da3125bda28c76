/**
 * The services whose logs show a federated login: exchanges, and impersonations of service accounts.
 * @see https://docs.cloud.google.com/iam/docs/audit-logging/examples-workload-identity
 */
export const AUDITED_SERVICES = {
  value: ['sts.googleapis.com', 'iam.googleapis.com'],
  source: 'https://docs.cloud.google.com/iam/docs/audit-logging/examples-workload-identity',
  asOf: '2026-11-21',
};

/** Types of data-access logs. Google asks for `ADMIN_READ` alone; the login action suggests the others to find a fault. */
export function auditLogTypes(dataAccess = false): string[] {
  return dataAccess ? ['ADMIN_READ', 'DATA_READ', 'DATA_WRITE'] : ['ADMIN_READ'];
}
