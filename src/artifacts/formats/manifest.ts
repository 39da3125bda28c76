import { isConfigConnectorGrant, readConfigConnectorGrant } from './config-connector-grant';
import { Format, has, JsonObject } from './format';
import { ManifestKind, manifestKindOf } from './manifest-kinds';
import { malformedArtifact } from '../../internal/catalogue/artifacts';
import { asObject, own, Place, record, requireObject, requireText } from '../json';
import { Resource, Value } from '../resource';
import { asArguments, readArgument, snakeCase } from '../terraform-names';
import { Text } from '../text';

const PROJECT = 'cnrm.cloud.google.com/project-id';
const EXTERNAL_NAME = 'crossplane.io/external-name';
/** An operator that only looks, or that is told to leave the resource as it finds it. */
const LEFT_ALONE = { 'serviceoperator.azure.com/reconcile-policy': 'skip', 'crossplane.io/paused': 'true', 'cnrm.cloud.google.com/reconcile-interval-in-seconds': '0' };

/** Objects of Kubernetes by which Crossplane, Config Connector, Azure Service Operator and AWS Controllers make what trusts. Objects of a file may refer to each other. */
export const MANIFEST: Format = {
  name: 'objects of Kubernetes for a cloud: Crossplane, Config Connector, Azure Service Operator, AWS Controllers (kubectl get -o yaml)',
  recognises: ({ apiVersion, kind, items }) => typeof apiVersion === 'string' && typeof kind === 'string' && (isKnown(apiVersion, kind) || (kind === 'List' && Array.isArray(items))),
  read: (json, place) => json.kind === 'List' ? listOf(json, place) : readObject(json, place),
};

function listOf({ items = [] }: JsonObject, place: Place): Resource[] {
  if (!Array.isArray(items)) throw malformedArtifact(place.at('items').text, items, 'a list of objects');
  return items.flatMap((item, index) => readObject(requireObject(item, place.at('items').at(index), 'an object of Kubernetes'), place.at('items').at(index)));
}

const isKnown = (apiVersion: string, kind: string) => manifestKindOf(apiVersion, kind) !== undefined || isConfigConnectorGrant(apiVersion, kind);

/** In a list there are objects of other kinds, in which there is no trust. */
function readObject(json: JsonObject, place: Place): Resource[] {
  const [apiVersion, kind] = ['apiVersion', 'kind'].map((key) => requireText(json[key], place.at(key), 'text'));
  const found = manifestKindOf(apiVersion, kind);
  const grants = found ? undefined : readConfigConnectorGrant(apiVersion, kind, json, place);
  const resources = found ? [readResource(json, place, found)] : grants ?? [];
  const module = `${place.location.file} (objects)`;
  return resources.map((resource) => ({ ...resource, module, exists: isText(own(asObject(json.metadata) ?? {}, 'uid')) }));
}

const isText = (value: unknown) => typeof value === 'string' && value !== '';

function readResource(json: JsonObject, place: Place, kind: ManifestKind): Resource {
  const metadata = asObject(json.metadata) ?? {};
  const annotations = asObject(metadata.annotations) ?? {};
  const name = requireText(metadata.name, place.at('metadata').at('name'), 'the name of the object');
  const at = kind.arguments === 'spec' ? place.at('spec') : place.at('spec').at('forProvider');
  const spec = requireObject(json.spec ?? {}, place.at('spec'), 'the specification of the object');
  const given = kind.arguments === 'spec' ? spec : requireObject(spec.forProvider ?? {}, at, 'the arguments of the resource');
  const external = annotations[EXTERNAL_NAME];
  return {
    type: kind.type,
    id: `${kind.type}.${name}`,
    source: place.location,
    properties: record([
      ...kind.named === undefined ? [] : [[kind.named, Text.of(isText(external) ? external as string : name)] as const],
      ...isText(annotations[PROJECT]) ? [['project', Text.of(annotations[PROJECT] as string)] as const] : [],
      ...argumentsOf(given, at, kind),
      ...isLeftAlone(spec, annotations) ? [['lifecycle', { ignore_changes: [Text.of('all')] }] as [string, Value]] : [],
    ]),
    dependsOn: [],
  };
}

/** Where nothing says which name an argument has, it is that of Terraform. */
function argumentsOf(given: JsonObject, at: Place, { type, renamed = {}, refers = {} }: ManifestKind): [string, Value][] {
  const isReference = (key: string) => /(?:Refs?|Selector|FromConfig)$/.test(key) || key === 'owner';
  const plain = Object.entries(given).filter(([key]) => !isReference(key) && !Object.hasOwn(renamed, key));
  const named = Object.entries(given).filter(([key, value]) => Object.hasOwn(renamed, key) && value !== null);
  return [
    ...type.startsWith('AWS::') ? [] : asArguments(Object.fromEntries(plain), at),
    ...named.map(([key, value]): [string, Value] => [renamed[key], readArgument(value, at.at(key), true, () => undefined)]),
    ...Object.entries(given).filter(([key]) => isReference(key)).map(([key, value]) => referred(key, value, at.at(key), refers)),
  ];
}

/** What another object gives, by the name of that object; or what no file says. */
function referred(key: string, json: unknown, place: Place, refers: ManifestKind['refers'] = {}): [string, Value] {
  const argument = key === 'owner' ? 'parentId' : key.replace(/(?:Ref|Selector|FromConfig)$/, '');
  const [type, attribute] = refers[argument] ?? (key === 'owner' ? ['azurerm_user_assigned_identity', 'id'] : []);
  const { name, external, armId } = asObject(json) ?? {};
  const given = external ?? armId;
  const property = attribute !== undefined && argument === 'workloadIdentityPool' ? attribute : snakeCase(argument);
  if (isText(given)) return [property, Text.of(lastPart(argument, given as string))];
  const known = isText(name) && type !== undefined && (key === 'owner' || key.endsWith('Ref'));
  return [property, Text.of({ reference: known ? `${type}.${name as string}.${attribute}` : `what ${place.pointer} selects` })];
}

/** A pool is given by its whole name, and meant by its id. */
const lastPart = (argument: string, external: string) => argument === 'workloadIdentityPool' ? external.slice(external.lastIndexOf('/') + 1) : external;

function isLeftAlone({ managementPolicies }: JsonObject, annotations: JsonObject): boolean {
  const manages = !Array.isArray(managementPolicies) || managementPolicies.includes('*') || managementPolicies.includes('Update');
  return !manages || Object.entries(LEFT_ALONE).some(([key, value]) => has(annotations, key) && annotations[key] === value);
}
