import { FindingConfidence, FindingSeverity } from '../../../trust';
import { isClosed } from '../../closed';
import { accountFor, roleFor } from '../../examples';
import { beside, roleThatMay } from '../../permission-examples';
import { waysBetween } from '../../reached';
import { Example, Rule } from '../../rule';

const REPOSITORY = 'repo:my-org@123456/my-repo@456789';
const PRODUCTION = 'arn:aws:iam::111111111111:role/production';

/** Two roles in one template, of which one may do something. */
function twoRoles(first: Example): Example {
  const { Resources } = first.artifact as { readonly Resources: object };
  const { Resources: { Deploy } } = roleFor(`${REPOSITORY}:environment:prod`).artifact as { readonly Resources: { readonly Deploy: { readonly Type: string; readonly Properties: object } } };
  return { party: first.party, artifact: { Resources: { ...Resources, Production: { ...Deploy, Properties: { ...Deploy.Properties, RoleName: 'production' } } } } };
}

/** Two service accounts, of which the first may have a role on the second. */
const production = { google_service_account: { production: { project: 'my-project', account_id: 'production' } } };
const grant = (role: string, member: string) => ({ service_account_id: '${google_service_account.production.name}', role, member });
const OPEN = 'principalSet://iam.googleapis.com/projects/111111111111/locations/global/workloadIdentityPools/build/attribute.repository_id/456789';
function twoAccounts(role: string): Example {
  const first = accountFor("assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'");
  const open = grant('roles/iam.workloadIdentityUser', OPEN);
  return beside(first, { ...production, google_service_account_iam_member: { open, task: grant(role, 'serviceAccount:${google_service_account.deploy.email}') } });
}

/** From one identity of the files to another: its trust is not asked. */
export const wayToOtherIdentity: Rule<'estate'> = {
  id: 'way-to-other-identity',
  title: 'An identity becomes another one that has a trust of its own',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.MEDIUM,
  attack: 'The trust of the stronger identity asks for a reviewed run; the weaker one asks for less, and hands over the stronger one all the same.',
  subject: 'estate',
  judge: ({ identities }) => waysBetween(identities).filter(({ from }) => !isClosed(from.trust)).map(({ from, to, permission, how }) => ({
    message: `${permission.held}: ${how} - ${to.identity}, which has a trust of its own`,
    location: permission.source,
    about: from.identity,
    fix: `take this permission away, and let the runs that are meant show their token to ${to.identity} itself`,
  })),
  bad: [twoRoles(roleThatMay('sts:AssumeRole', PRODUCTION)), twoRoles(roleThatMay('iam:UpdateAssumeRolePolicy', 'arn:aws:iam::111111111111:role/prod*')), twoAccounts('roles/iam.serviceAccountTokenCreator')],
  good: [twoRoles(roleThatMay('sts:AssumeRole', 'arn:aws:iam::111111111111:role/cdk-*')), twoRoles(roleThatMay('iam:GetRole', PRODUCTION)), twoAccounts('roles/iam.serviceAccountViewer')],
};
