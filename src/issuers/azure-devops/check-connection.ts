import { GUID } from './guid';
import { BY_ENTRA, idIn, issuerFormOf } from './issuer-form';
import { AzureDevOpsServiceConnectionProps } from './service-connection-props';
import { readEntraSubject, readNamedSubject } from './subject';
import { AZURE_DEVOPS_APPLICATION } from '../../facts';
import { connectionContradicts, malformedConnectionId, malformedConnectionIssuer, malformedConnectionName, malformedConnectionSubject } from '../../internal/catalogue/azure-devops';
import { checkProps, PropertyKinds } from '../../internal/check-props';
import { literal } from '../../trust';

const KINDS: PropertyKinds<AzureDevOpsServiceConnectionProps> = {
  organization: { write: "'contoso'", required: true },
  organizationId: { write: "'...'", required: true },
  project: { write: "'shop'", required: true },
  name: { write: "'deploy-production'", required: true },
  connectionId: { write: "'...'", required: true },
  issuer: { write: "'https://login.microsoftonline.com/TENANT_ID/v2.0'", required: true },
  subject: { write: "'/eid1/c/pub/t/...'", required: true },
};

/** https://learn.microsoft.com/en-us/azure/devops/organizations/settings/naming-restrictions (2026-11-27) */
const ORGANIZATION = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,48}[A-Za-z0-9])?$/;
/** The same page. Blanks inside are ordinary: `Default Project`. */
const PROJECT = /^(?![_.])(?!.*\.$)[^\\/:*?"'<>;#$%{},+=[\]|~&@\p{Cc}\p{Cf}\u2028\u2029]{1,64}$/u;
/** UNCLEAR: no page has rules for it. Out stays what a pipeline would replace, what looks like a pattern, and what cannot be seen. */
const CONNECTION = /^(?!.*(?:\$\(|\$\{\{|\$\[))[^*?\p{Cc}\p{Cf}\u2028\u2029]{1,256}$/u;

/** Checks a connection: each value, and that they belong together. Gives a copy. */
export function checkConnection(props: AzureDevOpsServiceConnectionProps): AzureDevOpsServiceConnectionProps {
  checkProps('a service connection of Azure DevOps', props, KINDS);
  const { organization, project, name, organizationId, connectionId, issuer, subject } = props;
  checkName('organization', organization, ORGANIZATION, 'letters, digits and dashes between them, at most 50');
  checkName('project', project, PROJECT, 'at most 64 characters, none of \\/:*?"\'<>;#$%{},+=[]|~&@');
  checkName('service connection', name, CONNECTION, 'visible characters, at most 256, none of * and ?, and nothing that a pipeline replaces: $( ${{ $[');
  checkId('organization', organizationId);
  checkId('service connection', connectionId);
  if (!issuerFormOf(literal('issuer of a service connection', issuer))) throw malformedConnectionIssuer(issuer);
  literal('subject of a service connection', subject);
  if (issuerFormOf(issuer) === BY_ENTRA) checkEntra(props);
  else checkNamed(props);
  return { organization, organizationId, project, name, connectionId, issuer, subject };
}

function checkName(what: string, value: string, form: RegExp, allowed: string): void {
  if (!form.test(literal(`name of the ${what}`, value)) || value.trim() !== value) throw malformedConnectionName(what, value, allowed);
}

function checkId(what: string, value: string): void {
  if (!GUID.test(literal(`id of the ${what}`, value))) throw malformedConnectionId(what, value);
}

/** Nothing of a subject of ids is made here; what it says is compared with what is said beside it. */
function checkEntra({ issuer, subject, organizationId, connectionId }: AzureDevOpsServiceConnectionProps): void {
  const read = readEntraSubject(subject);
  if (!read) throw malformedConnectionSubject(subject, issuer, '/eid1/c/pub/t/.../a/.../sc/ORGANIZATION_ID/CONNECTION_ID');
  agrees('tenant', read.tenantId, idIn(issuer), 'the issuer has');
  agrees('application', read.applicationId, AZURE_DEVOPS_APPLICATION.value, 'Azure DevOps is');
  agrees('organization', read.organizationId, organizationId, 'organizationId is');
  agrees('service connection', read.connectionId, connectionId, 'connectionId is');
}

function checkNamed({ issuer, subject, organization, organizationId, project, name }: AzureDevOpsServiceConnectionProps): void {
  const read = readNamedSubject(subject);
  if (!read) throw malformedConnectionSubject(subject, issuer, 'sc://ORGANIZATION/PROJECT/CONNECTION');
  agrees('organization', read.organization, organization, 'organization is');
  agrees('project', read.project, project, 'project is');
  agrees('service connection', read.connection, name, 'name is');
  if (idIn(issuer) !== organizationId) throw connectionContradicts('issuer', 'organization', idIn(issuer), `organizationId is ${organizationId}`);
}

function agrees(what: string, inSubject: string, beside: string, words: string): void {
  if (inSubject !== beside) throw connectionContradicts('subject', what, inSubject, `${words} ${beside}`);
}
