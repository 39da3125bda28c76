import { parseExpression, refusalsOf } from '../../../parties/azure';
import { FindingConfidence, FindingSeverity, isUnsettled } from '../../../trust';
import { azureIdentity } from '../../documents';
import { application } from '../../examples';
import { Rule } from '../../rule';

const SUBJECT = "claims['sub'] matches 'repo:my-org/my-repo:ref:refs/heads/release/*'";

/** Since mid-2026 an expression names an id beside the subject. @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identities-flexible-federated-identity-credentials (2026-09-18) */
export const flexibleWithoutId: Rule<'identity'> = {
  id: 'flexible-without-id',
  title: 'The expression of a flexible credential names no id',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Entra refuses to create it, so the deployment fails. One that is older works on, and after a rename lets in whoever registers the name again.',
  limits: 'One that is older than the rule works on: then the warning is about the day somebody changes it.',
  subject: 'identity',
  judge: (subject) => (azureIdentity(subject)?.flexibleCredentials ?? []).flatMap(({ issuer, expression }) => {
    const read = typeof expression === 'string' ? parseExpression(expression) : undefined;
    if (read === undefined || typeof issuer !== 'string' || isUnsettled(read)) return [];
    return refusalsOf(issuer, read).filter(({ missing }) => missing?.some((claim) => claim !== 'sub')).map(({ text, missing }) => (
      { message: text, fix: `put \`and claims['${missing![0]}'] eq 'ID'\` behind the expression, with the id that is meant` }));
  }),
  bad: [application(SUBJECT), application("claims['sub'] matches 'repo:my-org/*' and claims['job_workflow_ref'] eq 'my-org/platform/.github/workflows/deploy.yml@refs/heads/main'")],
  good: [application(`${SUBJECT} and claims['repository_id'] eq '456789'`)],
};
