import { described, JsonObject } from './format';
import { asObject, Place, record, requireObject, requireText } from '../json';
import { Resource, Value } from '../resource';
import { readLiteral } from '../scalar';
import { snakeCase } from '../terraform-names';
import { Text } from '../text';

const GROUP = /^iam\.cnrm\.cloud\.google\.com\//;
const KINDS = ['IAMPolicyMember', 'IAMPartialPolicy', 'IAMPolicy'];

/** Whether an object gives members a role. */
export const isConfigConnectorGrant = (apiVersion: string, kind: string) => GROUP.test(apiVersion) && KINDS.includes(kind);

/**
 * What members have on a resource, as Config Connector takes it: one member, some that are added, or a policy as a whole. Undefined for other kinds.
 * @see https://docs.cloud.google.com/config-connector/docs/reference/resource-docs/iam/iampolicymember (2026-11-27)
 */
export function readConfigConnectorGrant(apiVersion: string, kind: string, json: JsonObject, place: Place): Resource[] | undefined {
  if (!isConfigConnectorGrant(apiVersion, kind)) return undefined;
  const at = place.at('spec');
  const spec = requireObject(json.spec ?? {}, at, 'the specification of the object');
  const target = targetOf(spec.resourceRef, at.at('resourceRef'));
  if (kind === 'IAMPolicyMember') return [grant(target, 'member', spec, at)];
  const { bindings } = spec;
  const form = kind === 'IAMPolicy' ? 'binding' : 'member';
  return (Array.isArray(bindings) ? bindings : []).flatMap((binding, index) => {
    const there = at.at('bindings').at(index);
    return grant(target, form, requireObject(binding, there, 'a binding'), there);
  });
}

interface Target { readonly kind: string; readonly property: readonly [string, Value] }

/** A resource by what it is called outside, or the object that makes it. */
function targetOf(json: unknown, place: Place): Target {
  const { kind, name, external } = requireObject(json ?? {}, place, 'a reference to a resource');
  const of = snakeCase(requireText(kind, place.at('kind'), 'the kind of the resource'));
  const outside = typeof external === 'string' && external !== '' ? external : undefined;
  if (of === 'iam_service_account') {
    const account = outside === undefined ? Text.of({ reference: `google_service_account.${String(name)}.name` }) : Text.of(outside);
    return { kind: 'service_account', property: ['service_account_id', account] };
  }
  return { kind: of, property: [of, outside === undefined ? Text.of({ reference: `the ${of} ${String(name)}` }) : Text.of(outside.replace(/^projects\//, ''))] };
}

function grant({ kind, property }: Target, form: 'member' | 'binding', json: JsonObject, place: Place): Resource {
  const type = `google_${kind}_iam_${form}`;
  const there = place.at('members');
  const listed = Array.isArray(json.members) ? json.members.map((member: unknown, index) => memberOf(member, there.at(index))) : [memberOf(json, place)];
  return described(type, `${type}.${place.pointer}`, place, record([
    property,
    ['role', readLiteral(json.role ?? null, place.at('role'))],
    ['members', listed],
    ...json.condition === undefined ? [] : [['condition', true] as const],
  ]));
}

/** A whole policy has members as text. What another object gives is a service account of Google, always. */
function memberOf(json: unknown, place: Place): Value {
  const { member, memberFrom } = asObject(json) ?? { member: json };
  return memberFrom === undefined ? readLiteral(member ?? null, place.at('member')) : Text.of('serviceAccount:', { reference: `what ${place.at('memberFrom').pointer} gives` });
}
