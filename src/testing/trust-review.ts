import { reviewPool } from './review-pool';
import { reviewRole } from './review-role';
import { rows } from './review-rows';
import { ApplicationDocument } from '../parties/azure/application-document';
import { FederatedCredential, ManagedIdentityDocument } from '../parties/azure/document';
import { PoolDocument } from '../parties/gcp/document';
import { printable } from '../verify/printable';

/**
 * Documents as lines that people review: for snapshots, whose difference in a pull request then says in words what is trusted from now on.
 * Nothing of a document is left out.
 */
export class TrustReview {
  /** The trust policy of a role: `role.document`. */
  public static ofRole(document: Record<string, unknown>): string {
    return reviewRole(document).join('\n');
  }

  /** The credentials of a managed identity: `identity.document`. */
  public static ofIdentity({ credentials, closed }: ManagedIdentityDocument): string {
    return [...closedLine(closed), ...credentials.flatMap(standard)].join('\n');
  }

  /** The credentials of an application: `application.document`. */
  public static ofApplication({ credentials, flexibleCredentials, closed }: ApplicationDocument): string {
    const flexible = flexibleCredentials.flatMap(({ name, issuer, audience, expression }) => (
      credential(name, [['iss', 'is', issuer], ['aud', 'is', audience], ['claims', 'fit', expression]])));
    return [...closedLine(closed), ...credentials.flatMap(standard), ...flexible].join('\n');
  }

  /** The provider and the bindings of a pool: `pool.document`. */
  public static ofPool(document: PoolDocument): string {
    return reviewPool(document).join('\n');
  }

  private constructor() {}
}

function closedLine(closed = false): string[] {
  return closed ? ['closed: no credential is written'] : [];
}

function standard({ name, issuer, subject, audience }: FederatedCredential): string[] {
  return credential(name, [['iss', 'is', issuer], ['aud', 'is', audience], ['sub', 'is', subject]]);
}

function credential(name: string, cells: string[][]): string[] {
  return [printable(`credential ${name}: admits a token where`), ...rows(cells).map((line) => `  ${line}`)];
}
