import { Example, TrustChecks } from '../../../src/checks';
import { accountFor, managedIdentity, role } from '../../../src/checks/examples';
import { roleWith } from '../../../src/checks/permission-examples';
import { policyRules } from '../../../src/checks/policy';
import { IdentitySet } from '../../../src/verify';

const SUB = 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main';
const CONDITION = "assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'";
const ENTRA = 'https://login.microsoftonline.com/11111111-1111-4111-8111-111111111111/v2.0';

interface Configuration { readonly resource: Record<string, Record<string, Record<string, unknown>>> }
interface Template { readonly Resources: { readonly Deploy: { readonly Type: string; readonly Properties: object } } }

/** What is said of the sessions of an example: `ERROR`, `NOTE`, or nothing. */
function saidOf({ artifact }: Example, longestSession?: number): string[] {
  const set = IdentitySet.fromFiles([{ path: 'example.tf.json', content: JSON.stringify(artifact) }]);
  return TrustChecks.of(set).findings(policyRules({ longestSession })).map(({ rule, severity }) => `${severity} ${rule}`);
}
const LONGER = ['error session-longer-than-allowed'];
const ELSEWHERE = ['note session-set-elsewhere'];

/** A direct grant of a role on a bucket, by the issuer of its provider. */
function directGrant(issuer: string): Example {
  const { party, artifact } = accountFor(CONDITION);
  const { resource: { google_service_account: _account, google_service_account_iam_member: _member, ...resource } } = artifact as Configuration;
  const member = 'principalSet://iam.googleapis.com/projects/111111111111/locations/global/workloadIdentityPools/build/attribute.repository_id/456789';
  const grant = { google_storage_bucket_iam_member: { grant: { bucket: 'state', role: 'roles/storage.objectViewer', member } } };
  return { party, artifact: JSON.parse(JSON.stringify({ resource: { ...resource, ...grant } }).replace('https://token.actions.githubusercontent.com', issuer)) as object };
}

/** An application with one standard credential. */
function application(): Example {
  const { party, artifact } = managedIdentity([SUB]);
  const { resource: { azurerm_federated_identity_credential: credentials } } = artifact as Configuration;
  const { parent_id: _parent, audience, ...credential } = credentials['main-0'];
  const own = { ...credential, display_name: 'main', audiences: audience, application_id: '${azuread_application.deploy.id}' };
  return { party, artifact: { resource: { azuread_application: { deploy: { display_name: 'deploy' } }, azuread_application_federated_identity_credential: { main: own } } } };
}

/**
 * What each cloud gives, against what is allowed.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/configurable-token-lifetimes
 * @see https://docs.cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken
 */
test.each<[what: string, example: Example, longestSession: number, said: string[]]>([
  ['a role that says nothing has an hour', roleWith({}), 3600, []],
  ['a role of two hours', roleWith({ MaxSessionDuration: 7200 }), 3600, LONGER],
  ['at the bound', roleWith({ MaxSessionDuration: 7200 }), 7200, []],
  ['a second more', roleWith({ MaxSessionDuration: 7201 }), 7200, LONGER],
  ['a parameter', roleWith({ MaxSessionDuration: { Ref: 'Longest' } }), 43200, LONGER],
  ['a role that is closed', { ...role({ StringEquals: { aud: 'sts.amazonaws.com' } }, { Effect: 'Deny' }) }, 3600, []],
  ['a managed identity has a day', managedIdentity([SUB]), 43200, LONGER],
  ['where that is allowed', managedIdentity([SUB]), 86400, []],
  ['an application has 90 minutes', application(), 3600, LONGER],
  ['unless the tenant says otherwise', application(), 5400, ELSEWHERE],
  ['which is never more than a day', application(), 86400, []],
  ['a service account has an hour, unless the organization lets it have more', accountFor(CONDITION), 3600, ELSEWHERE],
  ['which is never more than twelve', accountFor(CONDITION), 43200, []],
  ['a direct grant lasts as long as the token: ten minutes', directGrant('https://token.actions.githubusercontent.com'), 3600, []],
  ['a day', directGrant(ENTRA), 3600, LONGER],
  ['nobody knows how long', directGrant('https://gitlab.example.com'), 3600, ELSEWHERE],
])('%s', (_what, example, longestSession, said) => expect(saidOf(example, longestSession)).toEqual(said));

test('two roles of one trust, and sessions of their own', () => {
  const { Resources: { Deploy } } = roleWith({}).artifact as Template;
  const long = { ...Deploy, Properties: { ...Deploy.Properties, RoleName: 'long', MaxSessionDuration: 43200 } };
  expect(saidOf({ ...roleWith({}), artifact: { Resources: { Deploy, Long: long } } }, 3600)).toEqual(LONGER);
});

test('without a bound, nothing is said', () => expect(saidOf(managedIdentity([SUB]))).toEqual([]));
