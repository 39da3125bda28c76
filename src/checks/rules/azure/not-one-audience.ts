import { FindingConfidence, FindingSeverity } from '../../../trust';
import { azureIdentity } from '../../documents';
import { AZURE_AUDIENCE, managedIdentity } from '../../examples';
import { Rule } from '../../rule';

const SUBJECT = 'repo:my-org@123456/my-repo@456789:environment:prod';

/** @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation-considerations (2026-11-21) */
export const notOneAudience: Rule<'identity'> = {
  id: 'not-one-audience',
  title: 'A credential lists no audience, or several',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Azure refuses the credential, so the deployment fails. Whoever adds another one for the second audience trusts tokens that were minted for another relying party.',
  subject: 'identity',
  judge: (subject) => (azureIdentity(subject)?.credentials ?? []).flatMap(({ audiences }) => (
    audiences === undefined ? [] : [{ message: `a credential lists ${audiences} audiences, and Azure takes one`, fix: 'list the audience of this cloud alone' }])),
  bad: [managedIdentity([SUBJECT], { audience: [AZURE_AUDIENCE, 'sts.amazonaws.com'] }), managedIdentity([SUBJECT], { audience: [] })],
  good: [managedIdentity([SUBJECT])],
};
