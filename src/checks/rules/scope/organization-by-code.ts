import { ALWAYS } from '../../../claims';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { role, roleFor } from '../../examples';
import { ofScope } from '../../of-scope';
import { pinsCode } from '../../pinned-code';
import { Rule } from '../../rule';

const AUD = 'sts.amazonaws.com';
const CALLED = 'my-org/platform/.github/workflows/deploy.yml@refs/heads/main';

/** An organization whose runs all run one shared pipeline: as good as that file, and as whoever may change it. */
export const organizationByCode: Rule<'identity'> = {
  id: 'organization-by-code',
  title: 'Every project of an organization gets in that calls a shared pipeline',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.MEDIUM,
  attack: 'Whoever may push to the ref of the shared pipeline, or passes it inputs that it evaluates, runs what they like with the credentials of this identity, from any project.',
  subject: 'identity',
  needs: ['codeBy'],
  judge: ofScope([TrustScope.ORGANIZATION], (trust) => {
    if (!pinsCode(trust)) return [];
    const { organization, project, codeBy = [] } = trust.runs;
    return [{
      message: `any ${project.noun} of the ${organization.noun} ${trust.scope.of} gets in, if ${codeBy.join(' or ')} is one that is named`,
      witness: trust.witness(ALWAYS),
      fix: `protect the ref of the shared pipeline, let it check its inputs, and ask for the ${project.noun} as well where they are few`,
    }];
  }),
  bad: [role({ StringEquals: { aud: AUD, job_workflow_ref: CALLED }, StringLike: { sub: 'repo:my-org@123456/*' } })],
  good: [
    roleFor('repo:my-org@123456/my-repo@456789:ref:refs/heads/main'),
    role({ StringEquals: { aud: AUD }, StringLike: { sub: 'repo:my-org@123456/*', job_workflow_ref: 'my-org/platform/.github/workflows/deploy.yml@refs/heads/*' } }),
  ],
};
