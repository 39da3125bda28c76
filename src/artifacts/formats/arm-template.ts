import { isRoleAssignment, roleAssignmentProperties } from './arm-role-assignment';
import { asTerraform } from './azure-application-credential';
import { credentialProperties, propertiesOf } from './azure-credential';
import { Format, has } from './format';
import { ArmResource, resourcesOf } from '../arm/resources';
import { asObject, record, requireObject } from '../json';
import { Resource, Value } from '../resource';
import { Text } from '../text';

const IDENTITY = 'microsoft.managedidentity/userassignedidentities';
const CREDENTIAL = `${IDENTITY}/federatedidentitycredentials`;
/** Of the Bicep extension of Microsoft Graph; behind the sign stands the version. @see https://learn.microsoft.com/en-us/graph/templates/bicep/reference/federatedidentitycredentials */
const GRAPH_CREDENTIAL = /^microsoft\.graph\/applications\/federatedidentitycredentials@/;
const NAMES: { readonly [key: string]: string } = { audiences: 'audience', claimsMatchingExpression: 'claims_matching_expression' };
/** What decides whether a resource exists and how often, as Terraform calls it. */
const META: { readonly [key: string]: string } = { condition: 'count', copy: 'for_each', existing: 'count' };
/** What they are where they change nothing. */
const USUAL: { readonly [key: string]: unknown } = { condition: true, existing: false };

/** @see https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/syntax */
export const ARM_TEMPLATE: Format = {
  name: 'an ARM template (az bicep build, az group export)',
  recognises: (json) => has(json, '$schema', 'resources') && /deploymenttemplate\.json/i.test(String(json.$schema)),
  read: (json, place) => {
    const all = resourcesOf(json, place);
    return all.flatMap((resource) => readResource(resource, all, String(json.$schema)));
  },
};

function readResource(resource: ArmResource, all: readonly ArmResource[], schema: string): Resource[] {
  const type = resource.type.toLowerCase();
  if (type === IDENTITY) return [neutral('azurerm_user_assigned_identity', resource, [['name', resource.name]])];
  if (isRoleAssignment(type)) return [neutral('azurerm_role_assignment', resource, roleAssignmentProperties(resource, all, schema))];
  if (GRAPH_CREDENTIAL.test(type)) return [readGraphCredential(resource)];
  return type === CREDENTIAL ? [readCredential(resource)] : [];
}

function readCredential(resource: ArmResource): Resource {
  const [parent, name] = splitName(resource.name);
  const at = resource.place.at('properties');
  const json = requireObject(resource.json.properties ?? {}, at, 'an object of properties');
  // Evaluated first: where the properties as a whole are an expression, there is none to read.
  const read = resource.values.read(json, at);
  const properties = credentialProperties({ json, place: at }, NAMES).map(([key, literal]): [string, Value] => [key, evaluated(read, key) ?? literal]);
  return neutral('azurerm_federated_identity_credential', resource, [
    ['name', name],
    ['parent_id', Text.of({ reference: parent ? `azurerm_user_assigned_identity.${parent.toString()}.id` : ownerAsTold(resource) })],
    ...properties,
  ]);
}

/** The application is told by what the credential waits for: all of one template that wait for the same are of the same. */
function readGraphCredential(resource: ArmResource): Resource {
  const at = resource.place.at('properties');
  const json = requireObject(resource.json.properties ?? {}, at, 'an object of properties');
  const read = asObject(resource.values.read(json, at)) as { readonly [key: string]: Value } | undefined;
  const { type, properties } = asTerraform(json, at, read);
  const dependsOn: unknown[] = Array.isArray(resource.json.dependsOn) ? resource.json.dependsOn : [];
  const copy = resource.values.copy === undefined ? '' : ` (${resource.values.copy})`;
  const ofOne = `azuread_application.${String(dependsOn[0])}${/copyIndex/i.test(String(dependsOn[0])) ? copy : ''}.id`;
  const owner = dependsOn.length === 1 ? ofOne : `the application of ${resource.place.pointer}${copy}`;
  return neutral(type, { ...resource, name: Text.of(`${resource.place.pointer.split('/').at(-1)}${copy}`) }, [
    ['application_id', Text.of({ reference: owner })],
    ...properties,
  ]);
}

/** Everything but the expression of a flexible credential, which stands deeper, keeps its key or a name for it. */
function evaluated(read: Value, key: string): Value | undefined {
  const values = asObject(read) as { readonly [key: string]: Value } | undefined;
  const [own] = Object.entries(NAMES).find(([, name]) => name === key) ?? [key];
  return own === 'claimsMatchingExpression' ? undefined : values?.[own];
}

function neutral(type: string, resource: ArmResource, properties: readonly (readonly [string, Value])[]): Resource {
  const { name, place } = resource;
  const meta = Object.keys(META).flatMap((key) => metaOf(resource, key));
  return { type, id: `${type}.${name.toString()}`, source: place.location, properties: record([...propertiesOfAll(properties), ...meta]), dependsOn: [] };
}

/** Its own, or that of a deployment which it is nested in. */
function metaOf(resource: ArmResource, key: string): [string, Value][] {
  const holder = [resource, ...resource.within].find(({ json }) => has(json, key) && json[key] !== USUAL[key]);
  if (key === 'existing' && holder) return [[META[key], Text.of({ reference: 'existing: this deploys nothing, it is looked up' })]];
  return holder ? [[META[key], holder.values.read(holder.json[key], holder.place.at(key))]] : [];
}

const propertiesOfAll = (properties: readonly (readonly [string, Value])[]) => Object.entries(propertiesOf(properties));

/** The name of a child is `parent/child`; undefined where the name is one unknown. */
function splitName(name: Text): [parent: Text | undefined, child: Text] {
  const index = name.pieces.map((piece) => typeof piece === 'string' && piece.includes('/')).lastIndexOf(true);
  const piece = name.pieces[index];
  if (typeof piece !== 'string') return [undefined, name];
  const slash = piece.lastIndexOf('/');
  return [Text.of(...name.pieces.slice(0, index), piece.slice(0, slash)), Text.of(piece.slice(slash + 1), ...name.pieces.slice(index + 1))];
}

/** By what it waits for, where that is one identity: all credentials that wait for it are its own. */
function ownerAsTold({ json, place, values }: ArmResource): string {
  const dependsOn: unknown[] = Array.isArray(json.dependsOn) ? json.dependsOn : [];
  const identities = dependsOn.filter((id) => typeof id === 'string' && id.toLowerCase().includes(IDENTITY) && !id.toLowerCase().includes(CREDENTIAL));
  // What it waits for may be another one in each copy.
  const copy = values.copy === undefined ? '' : ` (${values.copy})`;
  return identities.length === 1 ? `${String(identities[0])}${/copyIndex/i.test(String(identities[0])) ? copy : ''}` : `the identity of ${place.pointer}${copy}`;
}
