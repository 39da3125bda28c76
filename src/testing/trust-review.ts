import { reviewCredentials } from './review-credentials';
import { reviewPools } from './review-pool';
import { reviewRole } from './review-role';
import { ITrustedIdentity, Party, PARTY_NAMES, requireIdentities } from '../trust';

/** How the documents of the identities of one party read. */
const REVIEWS: Record<Party, (identities: readonly ITrustedIdentity[]) => string[]> = {
  [Party.AWS]: each(reviewRole),
  [Party.AZURE]: each(reviewCredentials),
  [Party.GCP]: (identities) => reviewPools(identities.map(({ document }) => document)).flat(),
};

/**
 * What identities trust, as lines that people review: for snapshots, whose difference in a pull request then says in words what is trusted from
 * now on. Nothing of a document is left out.
 */
export class TrustReview {
  /**
   * The review of roles, identities, applications, service accounts and grants, of one trusted workflow or of several. Those of one pool are
   * shown with its provider once.
   */
  public static of(...identities: ITrustedIdentity[]): TrustReview {
    requireIdentities(identities, 'TrustReview.of(role, identity, account)');
    return new TrustReview(identities);
  }

  /** The lines. */
  public readonly lines: string[];

  private constructor(identities: readonly ITrustedIdentity[]) {
    this.lines = Object.values(Party).flatMap((party) => REVIEWS[party](identities.filter((identity) => identity.party === party)));
  }

  /** The lines as one text. */
  public toString(): string {
    return this.lines.join('\n');
  }
}

/** One after the other, each under the name of its workflow. */
function each(review: (document: Record<string, unknown>) => string[]) {
  return (identities: readonly ITrustedIdentity[]) => identities.flatMap(({ party, workflow, document }) => [`${PARTY_NAMES[party]}, ${workflow.name}`, ...review(document)]);
}
