import { FindingConfidence, FindingSeverity } from '../../../trust';
import { codeAtAnyRef } from '../../code-refs';
import { accountFor, role } from '../../examples';
import { ANY_SCOPE, ofScope } from '../../of-scope';
import { Rule } from '../../rule';

const FILE = 'my-org/platform/.github/workflows/deploy.yml';
const SUBJECT = { aud: 'sts.amazonaws.com', sub: 'repo:my-org@123456/my-repo@456789:environment:prod' };

/** A shared pipeline at whatever ref: `deploy.yml@*`. */
export const sharedCodeAtAnyRef: Rule<'identity'> = {
  id: 'shared-code-at-any-ref',
  title: 'A shared pipeline is trusted at any ref',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Whoever may push a branch to the project of the shared pipeline edits the file there and calls it at that branch: what it checks, it checks no more.',
  subject: 'identity',
  needs: ['codeBy', 'codeRefs'],
  judge: ofScope(ANY_SCOPE, (trust) => {
    const found = codeAtAnyRef(trust);
    return found ? [{ message: `${found.claim} may be of any ref: ${String(found.witness[found.claim])}`, witness: found.witness, fix: `ask for the ${found.claim} with the commit behind its @, exactly; or with a branch that is protected` }] : [];
  }),
  bad: [
    role({ StringEquals: SUBJECT, StringLike: { job_workflow_ref: `${FILE}@refs/heads/*` } }),
    accountFor(`assertion.repository_id == '456789' && assertion.environment == 'prod' && assertion.job_workflow_ref.startsWith('${FILE}@refs/heads/')`),
  ],
  good: [
    role({ StringEquals: { ...SUBJECT, job_workflow_ref: `${FILE}@refs/heads/main` } }),
    role({ StringEquals: { ...SUBJECT, job_workflow_ref: `${FILE}@0e62b6d4f3b1c9a87d6e5f40312233445566778f` } }),
    accountFor(`assertion.repository_id == '456789' && assertion.environment == 'prod' && assertion.job_workflow_ref == '${FILE}@refs/heads/main'`),
  ],
};
