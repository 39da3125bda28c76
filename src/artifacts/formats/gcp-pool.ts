import { described, Format, has } from './format';
import { deletion } from './gcp-provider';
import { parsePoolResourceName } from './gcp-resource-name';
import { record } from '../json';
import { Value } from '../resource';
import { readLiteral } from '../scalar';
import { Text } from '../text';

const TYPE = 'google_iam_workload_identity_pool';

/** @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools */
export const GCP_POOL: Format = {
  name: 'gcloud iam workload-identity-pools describe or list --format=json',
  recognises: ({ name }) => {
    const parsed = parsePoolResourceName(name);
    return parsed !== undefined && parsed.provider === undefined;
  },
  read: (json, place) => {
    const { project, pool } = parsePoolResourceName(json.name)!;
    const properties = ['disabled', 'mode'].filter((key) => has(json, key)).map((key): [string, Value] => [key, readLiteral(json[key], place.at(key))]);
    return [described(TYPE, `${TYPE}.${pool}`, place, record([
      ['project', Text.of(project)], ['workload_identity_pool_id', Text.of(pool)], ...properties, ...deletion(json),
    ]))];
  },
};
