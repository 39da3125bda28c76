import { ofFault } from './fault';
import { textOf } from '../../../trust';

const POOL = /(projects\/\d+\/locations\/global\/workloadIdentityPools\/[^/]+)\/providers\//;

/** The id of a pool where its whole name belongs. @see https://github.com/google-github-actions/auth/issues/35 (2026-11-21) */
export const MEMBER_WITHOUT_POOL = ofFault('member-without-pool', ({ token }) => ({
  text: 'the member has no whole name of a pool, with project number and location: it names nobody',
  remedy: `${POOL.exec(textOf(token, 'aud') ?? '')?.[1] ?? 'projects/NUMBER/locations/global/workloadIdentityPools/POOL'} behind iam.googleapis.com/ in the member, and behind it what is named in the pool`,
}));
