import { policyOfDocument } from './policy-document';
import { readPolicyText } from './policy-json';
import { listOf, literalOf, mapOf } from './value';
import { Reference, Resource, Text, Value } from '../../../artifacts';
import { Unsettled } from '../../../trust';
import { providerOf } from '../facts/issuer-support';

/** Roles as Terraform's provider of AWS has them. */
export const TERRAFORM_ROLE = 'aws_iam_role';
/** Providers; the data source of the same name looks one up that exists. */
export const TERRAFORM_PROVIDER = 'aws_iam_openid_connect_provider';
const POLICY_DOCUMENT = 'aws_iam_policy_document';

const INDEX = String.raw`(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?`;
/** In front of addresses of plans, which name the modules. */
const MODULES = String.raw`(?:module\.[\w-]+${INDEX}\.)*`;
const DOCUMENT_TEXT = new RegExp(String.raw`^((${MODULES}data\.${POLICY_DOCUMENT}\.[\w-]+)${INDEX})\.(?:minified_)?json$`);
/** The URL without its scheme: whether the attribute itself has one differs between a new and a refreshed resource. */
const HOST = new RegExp(String.raw`^(?:replace|trimprefix)\(\s*((?:data\.)?${TERRAFORM_PROVIDER}\.[\w-]+)${INDEX}\.url,\s*"https://"(?:,\s*"")?\s*\)$`);
const COUNTED = new RegExp(String.raw`^((${MODULES}(?:data\.)?[a-z]\w*\.[\w-]+)${INDEX})\.arn$`);

/** Whether a resource is a role of Terraform. */
export function isTerraformRole({ type, id }: Resource): boolean {
  return type === TERRAFORM_ROLE && !isData(id);
}

const DATA = /^(?:module\.[\w-]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?\.)*data\./;

/** Whether its address is that of a data source; a module, and an instance, may be named `data` too. */
export function isData(id: string): boolean {
  return DATA.test(id);
}

/** What the resource may be called that the ARN in a reference belongs to: an instance, as plans have them, or all of them; the reference itself where it is of another form. */
export function ownersOfArn(reference: string): string[] {
  return COUNTED.exec(reference)?.slice(1) ?? [reference];
}

/**
 * The trust policy of `aws_iam_role`: the JSON in `assume_role_policy`, or the data source that it refers to.
 * @param around the resources of the same file
 */
export function terraformPolicy({ properties }: Resource, around: readonly Resource[]): Value | undefined {
  return terraformDocument(properties.assume_role_policy, around);
}

/** A policy of Terraform: JSON, or the data source that it refers to. */
export function terraformDocument(policy: Value | undefined, around: readonly Resource[]): Value | undefined {
  if (!(policy instanceof Text)) return policy;
  const [piece, ...others] = policy.pieces;
  const [, ...ids] = typeof piece === 'object' && others.length === 0 ? DOCUMENT_TEXT.exec(piece.reference) ?? [] : [];
  const document = around.find(({ id, type }) => type === POLICY_DOCUMENT && ids.includes(id));
  return document ? policyOfDocument(withHostsIn(document, around)) : readPolicyText(settleHosts(policy, around));
}

/** What decides whether a resource exists; undefined where nothing does. */
export function terraformCondition({ properties }: Resource): Unsettled | undefined {
  const { count, for_each: forEach } = properties;
  if (forEach !== undefined) return { unsettled: 'for_each' };
  return count === undefined || (typeof count === 'number' && count > 0) ? undefined : { unsettled: 'count' };
}

/** What Terraform sets once and then leaves as it finds it. @see https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#ignore_changes */
export function ignores({ properties: { lifecycle } }: Resource, attributes: readonly string[]): boolean {
  const blocks = (Array.isArray(lifecycle) ? lifecycle : [lifecycle ?? null]).filter((block) => block !== null);
  return blocks.some((block) => {
    const names = mapOf(block)?.get('ignore_changes');
    if (names === undefined || names === null) return mapOf(block) === undefined;
    return listOf(names).some((name) => !(name instanceof Text) || ['all', ...attributes].includes(name.toString().replace(/^<(.*)>$/, '$1')));
  });
}

function withHostsIn(document: Resource, around: readonly Resource[]): Resource {
  return { ...document, properties: Object.fromEntries(Object.entries(document.properties).map(([name, value]) => [name, withHosts(value, around)])) };
}

function withHosts(value: Value, around: readonly Resource[]): Value {
  if (value instanceof Text) return settleHosts(value, around);
  if (Array.isArray(value)) return value.map((item) => withHosts(item, around));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withHosts(item, around)]));
}

/** Condition keys are commonly put together from the provider's URL. */
function settleHosts(text: Text, around: readonly Resource[]): Text {
  return Text.from(text.pieces.map((piece) => typeof piece === 'string' ? piece : hostOf(piece, around) ?? piece));
}

function hostOf({ reference }: Reference, around: readonly Resource[]): string | undefined {
  const [, id] = HOST.exec(reference) ?? [];
  const url = literalOf(around.find((resource) => resource.id === id)?.properties.url);
  return url === undefined ? undefined : providerOf(url);
}
