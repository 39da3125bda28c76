import { readEncodedPolicy } from './aws-policy-text';
import { described, Format, has, JsonObject } from './format';
import { refuseTruncated } from './listing';
import { malformedArtifact } from '../../internal/catalogue/artifacts';
import { Place, record, requireObject, requireText } from '../json';
import { Resource, Value } from '../resource';
import { readLiteral } from '../scalar';
import { parseJson } from '../syntax/parse-json';

const ROLE = 'AWS::IAM::Role';
const isItem = (json: JsonObject) => has(json, 'resourceType', 'configuration');

/**
 * What AWS Config recorded of a role: the answer of IAM as an object, or as text. Of other resources nothing is read. A history has several states
 * of one role, the newest first: that one is read.
 * @see https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationItem.html (2026-11-27)
 */
export const AWS_CONFIG_ITEM: Format = {
  name: 'configuration items of AWS Config',
  recognises: (json) => isItem(json) || has(json, 'configurationItems'),
  read: (json, place) => {
    if (isItem(json)) return readItem(json, place);
    refuseTruncated(json, place, 'aws');
    const at = place.at('configurationItems');
    if (!Array.isArray(json.configurationItems)) throw malformedArtifact(at.text, json.configurationItems, 'a list of configuration items');
    return newestOfEach(json.configurationItems.map((item: unknown, index): [JsonObject, Place] => [requireObject(item, at.at(index), 'a configuration item'), at.at(index)]))
      .flatMap(([item, there]) => readItem(item, there));
  },
};

/** They come newest first. Without an id an item is one of its own. */
function newestOfEach(items: readonly [JsonObject, Place][]): [JsonObject, Place][] {
  const seen = new Set<unknown>();
  return items.filter(([{ resourceId }]) => {
    const isOlder = resourceId !== undefined && seen.has(resourceId);
    seen.add(resourceId);
    return !isOlder;
  });
}

/** A role that was deleted has no configuration any more. */
function readItem({ resourceType, configuration, configurationItemStatus: status }: JsonObject, place: Place): Resource[] {
  if (resourceType !== ROLE || status === 'ResourceDeleted' || status === 'ResourceDeletedNotRecorded') return [];
  const at = place.at('configuration');
  const json = requireObject(typeof configuration === 'string' ? parseJson(configuration, at.text).json : configuration, at, 'the configuration of a role');
  const name = requireText(json.roleName, at.at('roleName'), 'the name of the role');
  const arn: [string, Value][] = json.arn === undefined ? [] : [['Arn', readLiteral(json.arn, at.at('arn'))]];
  return [described(ROLE, name, place, record([
    ['RoleName', readLiteral(name, at.at('roleName'))],
    ...arn,
    ['AssumeRolePolicyDocument', readEncodedPolicy(json.assumeRolePolicyDocument, at.at('assumeRolePolicyDocument'))],
  ]))];
}
