import { DefaultTokenResolver, StringConcat, TerraformResource, Tokenization } from 'cdktf';
import { Construct } from 'constructs';
import { azureTrustChanged } from '../../internal/catalogue/azure-guard';
import { isIdentical } from '../../internal/difference';
import { TrustedWorkflowError } from '../../internal/errors';

/** The attributes of a credential, as they were checked and as Terraform calls them. */
export type CheckedAttributes = Readonly<Record<string, string | readonly string[]>>;

/** What changes neither whom a credential trusts nor whether it is written. */
const HARMLESS = new Set(['//', 'depends_on', 'provider', 'timeouts']);
const HARMLESS_LIFECYCLE = new Set(['create_before_destroy', 'prevent_destroy']);

/** Fails the synthesis if a credential is taken away, or changed through a property, an override or an aspect, after it was checked. */
export function guardCredential(owner: Construct, credential: TerraformResource, checked: CheckedAttributes): void {
  const expected = structuredClone(checked);
  owner.node.addValidation({ validate: () => changesOf(owner, credential, expected).map(({ message }) => message) });
}

/** The first difference between a credential and what was checked; none where all is well. */
export function changesOf(owner: Construct, credential: TerraformResource, checked: CheckedAttributes): TrustedWorkflowError[] {
  const { path } = credential.node;
  if (owner.node.tryFindChild(credential.node.id) !== credential) return [azureTrustChanged('the credential', 'nothing: it was taken away', checked).at(path)];
  if (isUntouched(unresolvedAttributesOf(credential), checked)) return [];
  const actual = attributesOf(credential);
  const expected = fieldsOf(resolved(credential, checked));
  const names = [...new Set([...Object.keys(expected), ...Object.keys(actual)])].sort();
  const changed = names.find((name) => JSON.stringify(actual[name]) !== JSON.stringify(expected[name]));
  return changed === undefined ? [] : [azureTrustChanged(changed, actual[changed], expected[changed]).at(path)];
}

/** What is the same before it is resolved is the same afterwards, and resolving costs more than all else here. */
function isUntouched(actual: object | undefined, checked: CheckedAttributes): boolean {
  if (!actual) return false;
  const now = Object.entries(actual).filter(([name, value]) => value !== undefined && !HARMLESS.has(name));
  const expected = new Map(Object.entries(checked));
  return now.length === expected.size && now.every(([name, value]) => isIdentical(value, expected.get(name)));
}

/** The attributes before they are resolved; undefined where only resolving shows them. */
function unresolvedAttributesOf(credential: TerraformResource): object | undefined {
  const { resource }: { resource?: unknown } = fieldsOf(credential.toTerraform());
  return plain(firstOf(plain(firstOf(plain(resource)))));
}

const firstOf = (value: object | undefined): unknown => Object.values(value ?? {})[0];
const plain = (value: unknown) => typeof value === 'object' && value !== null && !('resolve' in value) ? value : undefined;

/** The attributes as they go into the file, overrides included; none, and so a problem, where the resource writes none. */
function attributesOf(credential: TerraformResource): Record<string, unknown> {
  const { resource }: { resource?: unknown } = fieldsOf(resolved(credential, credential.toTerraform()));
  const [byName] = Object.values(fieldsOf(resource));
  const [attributes] = Object.values(fieldsOf(byName));
  const entries = Object.entries(fieldsOf(attributes)).filter(([name, value]) => value !== undefined && value !== null && !HARMLESS.has(name));
  return Object.fromEntries(entries.filter(([name, value]) => name !== 'lifecycle' || Object.keys(fieldsOf(value)).some((key) => !HARMLESS_LIFECYCLE.has(key))));
}

function resolved(scope: Construct, value: unknown): unknown {
  return Tokenization.resolve(value, { scope, resolver: new DefaultTokenResolver(new StringConcat()), preparing: false });
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
