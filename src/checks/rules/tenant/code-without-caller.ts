import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { Asked, askedOfAnybody } from '../../anybody';
import { accountForAll, managedIdentity, role, roleFor } from '../../examples';
import { ofScope } from '../../of-scope';
import { Rule } from '../../rule';
import { strangerOf } from '../../strangers';

const CALLED = 'my-org/platform/.github/workflows/deploy.yml@refs/heads/main';

/** Shared code, and nobody in particular who calls it: the whole subject is the name of the file. */
export const codeWithoutCaller: Rule<'identity'> = {
  id: 'code-without-caller',
  title: 'A shared pipeline gets in, whoever calls it',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Whoever may read the shared pipeline calls it from a project of their own, in an organization of their own, with inputs that they choose, and it runs with the credentials of this identity.',
  subject: 'identity',
  needs: ['codeBy'],
  judge: ofScope([TrustScope.PLATFORM], (trust) => {
    if (askedOfAnybody(trust) !== Asked.CODE) return [];
    const { organization, codeBy = [] } = trust.runs;
    return [{ message: `any ${organization.noun} gets in that calls what ${codeBy.join(' or ')} names`, witness: strangerOf(trust), fix: `ask for the ${organization.noun} by ${organization.id ?? organization.name} as well, exactly: in a condition of its own, or in the subject` }];
  }),
  bad: [
    role({ StringEquals: { aud: 'sts.amazonaws.com', job_workflow_ref: CALLED }, StringLike: { sub: 'repo:*' } }),
    accountForAll(`assertion.job_workflow_ref == '${CALLED}'`),
  ],
  good: [role({ StringEquals: { aud: 'sts.amazonaws.com', job_workflow_ref: CALLED, repository_owner_id: '123456' }, StringLike: { sub: 'repo:my-org@123456/*' } }), roleFor('repo:my-org@123456/my-repo@456789:environment:prod'), managedIdentity(['repo:my-org@123456/my-repo@456789:environment:prod'])],
};
