import { ALWAYS } from '../../../claims';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { accountFor, role, roleFor } from '../../examples';
import { ofScope } from '../../of-scope';
import { Rule } from '../../rule';
import { textsAsked } from '../../ways';

const AUD = 'sts.amazonaws.com';
const ANY_RUN = { sub: 'repo:my-org@123456/my-repo@456789:*' };

/** Who started a run, or what a pipeline is called, in the place of which run it is. Where the run is exact it narrows, and is no harm. */
export const weakClaim: Rule<'identity'> = {
  id: 'weak-claim',
  title: 'A trust rests on a claim that is no identity',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.HIGH,
  attack: 'Whoever may push gives their pipeline the name that is asked for, or waits for the right person to start a run of their code: a schedule, a comment, a merge does.',
  limits: 'Where the run is exact beside it, the claim only narrows, and nothing is said.',
  subject: 'identity',
  needs: ['weakClaims'],
  judge: ofScope([TrustScope.RUN_PATTERNS, TrustScope.REPOSITORY, TrustScope.ORGANIZATION, TrustScope.PLATFORM], (trust) => {
    const { weakClaims = [], exactBy, exactOnAnyRefBy = [] } = trust.runs;
    const asked = new Set(textsAsked(trust).map(({ claim }) => claim));
    const found = weakClaims.filter(({ claim }) => asked.has(claim));
    const witness = found.length > 0 ? trust.witness(ALWAYS) : undefined;
    return witness ? found.map(({ claim, why }) => ({ message: `${claim} is ${why}`, witness, fix: `ask for ${[...exactBy, ...exactOnAnyRefBy].join(' or ')} as well, exactly` })) : [];
  }),
  bad: [
    role({ StringEquals: { aud: AUD, actor: 'octocat' }, StringLike: ANY_RUN }),
    role({ StringEquals: { aud: AUD, workflow: 'Deploy' }, StringLike: ANY_RUN }),
    accountFor("assertion.repository_id == '456789' && assertion.workflow == 'Deploy'"),
  ],
  good: [roleFor('repo:my-org@123456/my-repo@456789:ref:refs/heads/main'), role({ StringEquals: { aud: AUD, actor: 'octocat', sub: 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main' } })],
};
