import { AzureDevOpsWorkflowProps } from './workflow-props';
import { malformedConnectionCheck } from '../../internal/catalogue/azure-devops';
import { checkProps, having, isBoolean, listOf, PropertyKinds } from '../../internal/check-props';
import { checkAcknowledgement, checkControls, checkWorkflowName, literal, TIER_KINDS } from '../../trust';

const KINDS: PropertyKinds<AzureDevOpsWorkflowProps> = {
  name: { write: "'production'", required: true },
  connection: { is: having('issuer', 'subject', 'organizationId', 'connectionId'), write: 'AzureDevOpsServiceConnection.of({ ... })', required: true },
  branches: { is: Array.isArray, write: "['refs/heads/main']" },
  pipelines: { is: Array.isArray, write: "['deploy']" },
  requiredTemplate: { write: "'shop/templates/deploy.yml@refs/heads/main'" },
  environment: { write: "'production'" },
  approvers: { is: Array.isArray, write: "['[shop]\\\\Release managers']" },
  exclusiveLock: { is: isBoolean, write: 'true' },
  acknowledge: { is: listOf(having('id', 'reason', 'expires')), write: "[{ id: 'azure/branch', reason: '...', expires: '2027-06-30' }]" },
  ...TIER_KINDS,
};

/** In full, as the check compares it; a comma would begin another branch. */
const BRANCH = /^refs\/(?:heads|tags)\/[^,\s\p{Cc}\p{Cf}\u2028\u2029]{1,250}$/u;
const TEXT = /^[^\p{Cc}\p{Cf}\u2028\u2029]{1,255}$/u;
const TEMPLATE = /^[^/@\p{Cc}\p{Cf}]+\/[^/@\p{Cc}\p{Cf}]+\/[^@\p{Cc}\p{Cf}]+\.ya?ml@refs\/(?:heads|tags)\/[^\s\p{Cc}\p{Cf}]+$/u;

/** Checks what the connection has not checked itself. */
export function checkWorkflow(props: AzureDevOpsWorkflowProps): void {
  checkProps('a trusted workflow of Azure DevOps', props, KINDS);
  const { name, branches, pipelines, approvers, environment, requiredTemplate, acknowledge = [] } = props;
  checkWorkflowName(name);
  checkControls(props);
  checkList('branch', branches, BRANCH, 'branches and tags in full, one or more, without blanks and commas', "branches: ['refs/heads/main']");
  checkList('pipeline', pipelines, TEXT, 'names of pipelines, one or more', "pipelines: ['deploy']");
  checkList('approver', approvers, TEXT, 'people or groups, one or more', "approvers: ['[shop]\\\\Release managers']");
  checkText('environment', environment, TEXT, 'one line of visible text', "environment: 'production'");
  checkText('template', requiredTemplate, TEMPLATE, 'PROJECT/REPOSITORY/FILE@REF, the ref in full', "requiredTemplate: 'shop/templates/deploy.yml@refs/heads/main'");
  acknowledge.forEach(checkAcknowledgement);
}

function checkList(what: string, values: readonly string[] | undefined, form: RegExp, allowed: string, remedy: string): void {
  if (values?.length === 0) throw malformedConnectionCheck(what, values, allowed, remedy);
  values?.forEach((value) => checkText(what, value, form, allowed, remedy));
}

function checkText(what: string, value: string | undefined, form: RegExp, allowed: string, remedy: string): void {
  if (value !== undefined && (!form.test(literal(what, value)) || value.trim() === '')) throw malformedConnectionCheck(what, value, allowed, remedy);
}
