import { ALWAYS } from '../../../claims';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { accountFor, role, roleFor } from '../../examples';
import { ofScope } from '../../of-scope';
import { Rule } from '../../rule';
import { textsAsked } from '../../ways';

const AUD = 'sts.amazonaws.com';
const REPOSITORY = 'repo:my-org@123456/my-repo@456789';

/** A subject with a ref for a job with an environment: by default such a job has the environment in its place. */
export const refBesideEnvironment: Rule<'identity'> = {
  id: 'ref-beside-environment',
  title: 'The subject of a branch is asked of a job that has an environment',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.HIGH,
  attack: 'By default the environment takes the place of the ref in the subject, so that no run gets in at all. Whoever mends it in a hurry writes a wildcard behind the repository.',
  limits: 'A repository whose subjects are customized to hold the ref has such tokens: then nothing is wrong.',
  subject: 'identity',
  needs: ['exactOnAnyRefBy'],
  judge: ofScope([TrustScope.EXACT_RUNS, TrustScope.RUN_PATTERNS], (trust) => {
    const { exactBy, exactOnAnyRefBy = [], namedIn } = trust.runs;
    const environments = textsAsked(trust).filter(({ claim }) => exactOnAnyRefBy.includes(claim)).map(({ claim }) => claim);
    const witness = environments.length > 0 ? trust.witness(ALWAYS) : undefined;
    const named = typeof witness?.sub === 'string' && textsAsked(trust).some(({ claim }) => claim === 'sub') ? namedIn('sub', witness.sub).map(({ claim }) => claim) : [];
    const isReplaced = exactBy.some((claim) => named.includes(claim)) && !environments.some((claim) => named.includes(claim));
    return witness && isReplaced ? [{ message: `the subject names the ${exactBy[0]}, and the ${environments[0]} is asked for beside it: only a customized subject has that`, witness, fix: `ask for the subject of the ${environments[0]}, and for the ${exactBy[0]} by its own claim` }] : [];
  }),
  bad: [role({ StringEquals: { aud: AUD, sub: `${REPOSITORY}:ref:refs/heads/main`, environment: 'prod' } }), accountFor(`assertion.sub == '${REPOSITORY}:ref:refs/heads/main' && assertion.environment == 'prod'`)],
  good: [role({ StringEquals: { aud: AUD, sub: `${REPOSITORY}:environment:prod`, ref: 'refs/heads/main' } }), roleFor(`${REPOSITORY}:environment:prod:ref:refs/heads/main`)],
};
