import { described, Format, has, hasOnly, JsonObject } from './format';
import { PolicyTarget, targetOfFile, targetOfResource } from './gcp-policy-target';
import { malformedArtifact, policyWithoutResource } from '../../internal/catalogue/artifacts';
import { Place, record, requireObject } from '../json';
import { Resource, Value } from '../resource';
import { readLiteral } from '../scalar';

const POLICY = new Set(['bindings', 'etag', 'version', 'auditConfigs']);

/**
 * An allow policy. gcloud prints it without the name of what it is attached to, so the file is named after that, or it stands in
 * `{"resource": ..., "policy": ...}`, as Cloud Asset Inventory prints it.
 * @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/Policy
 */
export const GCP_POLICY: Format = {
  name: 'gcloud iam service-accounts get-iam-policy or gcloud projects get-iam-policy, as JSON, in a file named EMAIL.json or projects/PROJECT.json',
  recognises: (json) => isPolicy(json) || (typeof json.resource === 'string' && has(json, 'policy')),
  read: (json, place) => {
    if (isPolicy(json)) return readPolicy(json, place, targetOfFile(place.source));
    const policy = requireObject(json.policy, place.at('policy'), 'an allow policy');
    return readPolicy(policy, place.at('policy'), typeof json.resource === 'string' ? targetOfResource(json.resource) : undefined);
  },
};

const isPolicy = (json: JsonObject) => hasOnly(json, POLICY) && (has(json, 'bindings') || has(json, 'etag'));

function readPolicy(json: JsonObject, place: Place, target: PolicyTarget | undefined): Resource[] {
  if (!target) throw policyWithoutResource(place.source);
  const bindings = json.bindings ?? [];
  if (!Array.isArray(bindings)) throw malformedArtifact(place.at('bindings').text, bindings, 'a list of bindings');
  return bindings.map((binding: unknown, index) => readBinding(binding, place.at('bindings').at(index), target, index));
}

function readBinding(json: unknown, place: Place, { type, property, value }: PolicyTarget, index: number): Resource {
  const binding = requireObject(json, place, 'a binding: an object with role and members');
  if (!Array.isArray(binding.members)) throw malformedArtifact(place.at('members').text, binding.members, 'a list of members');
  const condition = binding.condition ?? undefined;
  return described(type, `${type}.${value.toString()}/${index}`, place, record<Value>([
    [property, value],
    ['role', readLiteral(binding.role ?? null, place.at('role'))],
    ['members', readLiteral(binding.members, place.at('members'))],
    ...condition === undefined ? [] : [['condition', readLiteral(condition, place.at('condition'))] as const],
  ]));
}
