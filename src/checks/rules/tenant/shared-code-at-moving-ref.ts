import { FindingConfidence, FindingSeverity } from '../../../trust';
import { codeAtAnyRef, codeAtMovingRef, isOwnCode } from '../../code-refs';
import { accountFor, role } from '../../examples';
import { ANY_SCOPE, ofScope } from '../../of-scope';
import { Rule } from '../../rule';

const SUBJECT = { aud: 'sts.amazonaws.com', sub: 'repo:my-org@123456/my-repo@456789:environment:prod' };
const at = (ref: string, repository = 'platform') => role({ StringEquals: { ...SUBJECT, job_workflow_ref: `my-org/${repository}/.github/workflows/deploy.yml@${ref}` } });

/** A shared pipeline at a branch or tag. The files do not tell who may move it. */
export const sharedCodeAtMovingRef: Rule<'identity'> = {
  id: 'shared-code-at-moving-ref',
  title: 'A shared pipeline is trusted at a branch or a tag',
  severity: FindingSeverity.NOTE,
  confidence: FindingConfidence.MEDIUM,
  attack: 'Whoever may push to that branch, or move that tag, writes what runs with the credentials of this identity, in every project that calls it.',
  limits: 'A branch that is protected with reviews is as good as its reviews; the files do not tell.',
  subject: 'identity',
  needs: ['codeBy', 'codeRefs'],
  judge: ofScope(ANY_SCOPE, (trust) => {
    const found = isOwnCode(trust) ? undefined : codeAtMovingRef(trust);
    if (found === undefined || codeAtAnyRef(trust) !== undefined) return [];
    return [{ message: `${found.claim} is of a ref that moves: ${String(found.witness[found.claim])}`, witness: found.witness, fix: 'protect that ref in the project of the shared pipeline, with reviews; or ask for the commit behind the @, and let callers call that' }];
  }),
  bad: [at('refs/heads/main'), at('refs/tags/v1'), accountFor("assertion.repository_id == '456789' && assertion.environment == 'prod' && assertion.job_workflow_ref == 'my-org/platform/.github/workflows/deploy.yml@refs/heads/main'")],
  good: [at('0e62b6d4f3b1c9a87d6e5f40312233445566778f'), at('refs/heads/main', 'my-repo')],
};
