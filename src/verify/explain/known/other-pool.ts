import { Cause, Party, textOf } from '../../../trust';

const POOL = /(projects\/\d+\/locations\/global\/workloadIdentityPools\/[^/]+)\//;
const PROVIDER = /(projects\/\d+\/locations\/global\/workloadIdentityPools\/[^/]+)\/providers\//;

/** A member of one pool, and a token for a provider of another. @see https://github.com/google-github-actions/auth/issues/418 (2026-11-21) */
export const OTHER_POOL: Cause = {
  id: 'other-pool',
  find({ party, leaf: { fault, got }, token }) {
    const [asked, had] = [POOL.exec(got ?? '')?.[1], PROVIDER.exec(textOf(token, 'aud') ?? '')?.[1]];
    if (party !== Party.GCP || fault !== 'pool-not-found' || asked === undefined || had === undefined || asked === had) return undefined;
    return {
      text: `the member is of the pool ${asked}, and the token is for a provider of ${had}: what one pool maps is no member of another`,
      remedy: `the pool that the job logs in to in both places: ${had} in the member, or a provider of ${asked} in the job`,
    };
  },
};
