import { Format, has, JsonObject } from './format';
import { PulumiType, pulumiTypeOf } from './pulumi-types';
import { malformedArtifact } from '../../internal/catalogue/artifacts';
import { asObject, own, Place, record, requireObject, requireText } from '../json';
import { Resource, Value } from '../resource';
import { asArguments, readArgument } from '../terraform-names';
import { Text } from '../text';

/** Where Pulumi says what kind of special value an object is; the second is that of a secret. @see https://www.pulumi.com/docs/iac/concepts/secrets/ (2026-11-27) */
const SIGNATURE = '4dabf18193072939515e22adb298388d';
/** What stands for a value that is not known yet. */
const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

/**
 * The resources of a stack, as Pulumi exports or stores them: what they came to be, and what they were given where that is not said. Secrets
 * are sealed, and unknown. Only kinds that trust is made of are here.
 * @see https://www.pulumi.com/docs/iac/cli/commands/pulumi_stack_export/ (2026-11-27)
 */
export const PULUMI_STATE: Format = {
  name: 'pulumi stack export',
  recognises: (json) => has(json, 'version') && (has(json, 'deployment') || has(json, 'checkpoint')),
  read: (json, place) => {
    const [state, at] = has(json, 'deployment') ? [json.deployment, place.at('deployment')] : [own(asObject(json.checkpoint) ?? {}, 'latest'), place.at('checkpoint').at('latest')];
    const { resources = [] } = requireObject(state, at, 'the state of a stack');
    if (!Array.isArray(resources)) throw malformedArtifact(at.at('resources').text, resources, 'a list of resources');
    return resources.flatMap((resource, index) => readResource(requireObject(resource, at.at('resources').at(index), 'a resource'), at.at('resources').at(index)));
  },
};

function readResource(json: JsonObject, place: Place): Resource[] {
  const found = pulumiTypeOf(requireText(json.type, place.at('type'), 'the type of the resource'));
  if (!found) return [];
  const urn = requireText(json.urn, place.at('urn'), 'the URN of the resource');
  const given = ['inputs', 'outputs'].flatMap((part) => propertiesOf(json[part], place.at(part), found)).map((entry) => asList(entry, found));
  const parent = parentOf(json, found);
  return [{
    type: found.type,
    id: `${found.type}.${urn.split('::').slice(3).join('::')}`,
    source: place.location,
    properties: record([...parent, ...given]),
    dependsOn: [],
    exists: typeof json.id === 'string' && json.id !== '',
  }];
}

function propertiesOf(json: unknown, place: Place, { type, renamed = {} }: PulumiType): [string, Value][] {
  const properties = sealedOf(json) ? {} : asObject(json) ?? {};
  const others = Object.fromEntries(Object.entries(properties).filter(([key]) => !Object.hasOwn(renamed, key) && !key.startsWith('__')));
  const read = (value: unknown) => special(value, place);
  // Documents of CloudFormation keep their keys.
  const given = Object.keys(renamed).filter((key) => Object.hasOwn(properties, key));
  const named = given.map((key): [string, Value] => [renamed[key], readArgument(properties[key], place.at(key), true, read)]);
  return [...named, ...type.startsWith('AWS::') ? [] : asArguments(others, place, read)];
}

const sealedOf = (json: unknown) => asObject(json) !== undefined && Object.hasOwn(json as object, SIGNATURE);

function special(value: unknown, place: Place): Value | undefined {
  if (sealedOf(value)) return Text.of({ reference: `a secret, or another value that Pulumi seals, in ${place.pointer}` });
  return typeof value === 'string' && value.includes(UNKNOWN) ? Text.of({ reference: `a value that Pulumi does not know yet, in ${place.pointer}` }) : undefined;
}

/** Bridged providers write a list of at most one as its only element. */
function asList([name, value]: [string, Value], { type }: PulumiType): [string, Value] {
  return type === 'azurerm_federated_identity_credential' && name === 'audience' && !Array.isArray(value) ? [name, [value]] : [name, value];
}

/** The native provider names the identity of a credential by its name and its group; the id has both. */
function parentOf({ id }: JsonObject, { type }: PulumiType): [string, Value][] {
  if (type !== 'azurerm_federated_identity_credential' || typeof id !== 'string') return [];
  const [, parent] = /^(\/subscriptions\/.*\/userAssignedIdentities\/[^/]+)\/federatedIdentityCredentials\/[^/]+$/i.exec(id) ?? [];
  return parent === undefined ? [] : [['parent_id', Text.of(parent)]];
}
