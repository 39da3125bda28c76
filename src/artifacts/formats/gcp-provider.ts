import { described, Format, JsonObject } from './format';
import { parsePoolResourceName } from './gcp-resource-name';
import { Place, record, requireObject } from '../json';
import { Resource, Value } from '../resource';
import { readLiteral, readLiterals } from '../scalar';
import { Text } from '../text';

/** As the API spells them, and as Terraform does. The kinds that are no OIDC stay as they are: the reader does not understand them. */
const RENAMED = { attributeMapping: 'attribute_mapping', attributeCondition: 'attribute_condition', disabled: 'disabled', aws: 'aws', saml: 'saml', x509: 'x509' };
const OIDC = new Map([['issuerUri', 'issuer_uri'], ['allowedAudiences', 'allowed_audiences'], ['jwksJson', 'jwks_json']]);

/** @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers */
export const GCP_PROVIDER: Format = {
  name: 'gcloud iam workload-identity-pools providers describe or list --format=json',
  recognises: ({ name }) => parsePoolResourceName(name)?.provider !== undefined,
  read: (json, place) => [readProvider(json, place)],
};

function readProvider(json: JsonObject, place: Place): Resource {
  const { project, pool, provider = '' } = parsePoolResourceName(json.name)!;
  const type = 'google_iam_workload_identity_pool_provider';
  return described(type, `${type}.${pool}/${provider}`, place, record([
    ['project', Text.of(project)],
    ['workload_identity_pool_id', Text.of(pool)],
    ['workload_identity_pool_provider_id', Text.of(provider)],
    ...Object.entries(RENAMED).flatMap(([key, name]): [string, Value][] => json[key] === undefined ? [] : [[name, readLiteral(json[key], place.at(key))]]),
    ...json.oidc === undefined ? [] : [['oidc', oidcOf(json.oidc, place.at('oidc'))] as const],
    ...deletion(json),
  ]));
}

function oidcOf(json: unknown, place: Place): Value {
  const oidc = readLiterals(requireObject(json, place, 'the settings of OIDC'), place);
  return record(Object.entries(oidc).map(([key, value]) => [OIDC.get(key) ?? key, value] as const));
}

/** Deleted, it can be restored for 30 days, and trusts no issuer until then. */
export function deletion({ state }: JsonObject): [string, Value][] {
  return state === 'DELETED' ? [['disabled', true]] : [];
}
