import { idOf } from './pool-id';
import * as errors from '../../internal/catalogue/gcp';

/**
 * A pool that exists already, and what is known of the providers in it. A member of an allow policy names a pool and a mapped value, not
 * the provider: whoever else can map that value in the pool would be the workflow too.
 */
export class ExistingPool {
  /**
   * A pool with these providers, by id: all but the one that this construct adds. The pool takes workflows only where there is none.
   * The list is your word: `gcloud iam workload-identity-pools providers list --workload-identity-pool=POOL --location=global
   * --project=PROJECT --format='value(name.basename())'`.
   *
   * A provider that was made elsewhere maps what its maker chose. To take it over, import it into the state of this app, which gives it this
   * pool's mapping and condition, and leave it out of the list: `pool.poolProvider.importFrom('projects/...')`. What was bound to its old
   * mapping loses access.
   */
  public static fromProviders(providerIds: string[]): ExistingPool {
    return new ExistingPool(providerIds);
  }

  private constructor(
    /** Ids of the providers in the pool, but for the one of this construct. */
    public readonly providerIds: string[],
  ) {}

  /** @internal */
  public _check(poolId: string, providerId: string): void {
    const ids = this.providerIds.map((id) => idOf('id of a provider', id, undefined));
    if (ids.includes(providerId)) throw errors.gcpProviderExists(poolId, providerId);
    if (ids.length > 0) throw errors.gcpPoolShared(poolId, ids);
  }
}
