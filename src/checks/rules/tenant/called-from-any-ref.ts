import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { accountForAll, role } from '../../examples';
import { admittedKinds, NARROW_KINDS } from '../../kinds';
import { ofScope } from '../../of-scope';
import { pinsCode } from '../../pinned-code';
import { Rule } from '../../rule';

const AUD = 'sts.amazonaws.com';
const CALLED = 'my-org/platform/.github/workflows/deploy.yml@refs/heads/main';

/** A shared pipeline that is called from a branch, a tag or a pull request of anybody's: the file is trusted, what it is given is not. */
export const calledFromAnyRef: Rule<'identity'> = {
  id: 'called-from-any-ref',
  title: 'A shared pipeline gets in, from whatever ref it is called',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.MEDIUM,
  attack: 'Whoever may push a branch, or propose a change, calls the shared pipeline from there: it deploys what nobody has reviewed, with inputs that they choose.',
  subject: 'identity',
  needs: ['codeBy', 'kinds'],
  judge: ofScope([TrustScope.REPOSITORY, TrustScope.ORGANIZATION], (trust) => {
    const kinds = pinsCode(trust) ? admittedKinds(trust) : [];
    // Runs of one kind of one project have a rule of their own.
    const [kind] = trust.scope.scope === TrustScope.REPOSITORY && kinds.length < NARROW_KINDS.length ? [] : kinds;
    return kind ? [{ message: `the shared pipeline gets in where it is called by runs of ${kind.noun}`, witness: kind.witness, fix: `ask for the ${trust.runs.exactBy[0]} or the environment of the run that calls as well, exactly` }] : [];
  }),
  bad: [
    role({ StringEquals: { aud: AUD, job_workflow_ref: CALLED }, StringLike: { sub: 'repo:my-org@123456/*' } }),
    role({ StringEquals: { aud: AUD, job_workflow_ref: CALLED }, StringLike: { sub: 'repo:my-org@123456/my-repo@456789:*' } }),
    accountForAll(`assertion.repository_owner_id == '123456' && assertion.job_workflow_ref == '${CALLED}'`),
  ],
  good: [
    role({ StringEquals: { aud: AUD, job_workflow_ref: CALLED }, StringLike: { sub: 'repo:my-org@123456/*:ref:refs/heads/main' } }),
    role({ StringEquals: { aud: AUD, job_workflow_ref: CALLED, sub: 'repo:my-org@123456/my-repo@456789:environment:prod' } }),
  ],
};
