import { TrustScope } from '../../verify';

/** The rings, in words. */
export const RINGS: Record<TrustScope, string> = {
  [TrustScope.NOBODY]: 'nobody',
  [TrustScope.EXACT_RUNS]: 'exactly these runs',
  [TrustScope.REPOSITORY]: 'anyone who can push to the repository or open a pull request in it',
  [TrustScope.ORGANIZATION]: 'any repository of the organization',
  [TrustScope.PLATFORM]: 'anyone on the platform',
  [TrustScope.UNKNOWN]: 'not known',
};
