import { Format, has, hasOnly, JsonObject } from './format';
import { asObject } from '../json';

/** What stands in cdk.out and cdktf.out beside the templates, by its keys. None of them makes a resource. */
const COMPANIONS: readonly ((json: JsonObject) => boolean)[] = [
  // manifest.json, asset manifests, tree.json, cdk.out
  (json) => has(json, 'version', 'artifacts') && typeof json.version === 'string',
  (json) => hasOnly(json, new Set(['version', 'files', 'dockerImages'])) && has(json, 'version') && Object.keys(json).length > 1,
  (json) => json.version === 'tree-0.1' && has(json, 'tree'),
  (json) => hasOnly(json, new Set(['version'])) && typeof json.version === 'string',
  // validation-report.json
  (json) => hasOnly(json, new Set(['version', 'title', 'pluginReports'])) && Array.isArray(json.pluginReports),
  // manifest.json of cdktf
  (json) => has(json, 'version', 'stacks') && asObject(json.stacks) !== undefined,
];

/** @see https://github.com/aws/aws-cdk-cli/tree/main/packages/@aws-cdk/cloud-assembly-schema */
export const CDK_COMPANION: Format = {
  name: 'the files that cdk and cdktf write beside templates (no resources)',
  recognises: (json) => COMPANIONS.some((is) => is(json)),
  read: () => [],
};
