import { Format, has, hasOnly, JsonObject } from './format';
import { asObject } from '../json';

const MANIFEST = new Set(['version', 'minimumCliVersion', 'artifacts', 'missing', 'properties', 'runtime', 'messages']);
const ASSETS = new Set(['version', 'files', 'dockerImages']);
const REPORT = new Set(['version', 'title', 'pluginReports', 'summary']);

/** What stands in cdk.out and cdktf.out beside the templates, by what is in it, under any name. None of them makes a resource. */
const COMPANIONS: readonly ((json: JsonObject) => boolean)[] = [
  // manifest.json: artifacts say of what type they are, as aws:cloudformation:stack
  (json) => hasOnly(json, MANIFEST) && isText(json.version) && has(json, 'artifacts') && all(json.artifacts, ({ type }) => isText(type) && type.includes(':')),
  // *.assets.json
  (json) => hasOnly(json, ASSETS) && isText(json.version) && Object.keys(json).length > 1 && [json.files, json.dockerImages].every(isAssets),
  // tree.json
  (json) => hasOnly(json, new Set(['version', 'tree'])) && isText(json.version) && /^tree-\d/.test(json.version) && isText(asObject(json.tree)?.id),
  // The file cdk.out, and a manifest without stacks
  (json) => hasOnly(json, new Set(['version', 'minimumCliVersion'])) && isText(json.version),
  // validation-report.json, whatever the plugins found
  (json) => hasOnly(json, REPORT) && Array.isArray(json.pluginReports),
  // *.metadata.json: by construct path, what constructs noted of themselves
  (json) => Object.keys(json).length > 0 && Object.entries(json).every(([path, notes]) => path.startsWith('/') && isNotes(notes)),
  // manifest.json of cdktf
  (json) => hasOnly(json, new Set(['version', 'stacks'])) && isText(json.version) && all(json.stacks, (stack) => isText(stack.synthesizedStackPath)),
];

/** @see https://github.com/aws/aws-cdk-cli/tree/main/packages/@aws-cdk/cloud-assembly-schema (2026-11-27) */
export const CDK_COMPANION: Format = {
  name: 'the files that cdk and cdktf write beside templates (no resources)',
  recognises: (json) => COMPANIONS.some((is) => is(json)),
  read: () => [],
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether a value is an object all of whose members are objects of a kind. */
function all(value: unknown, is: (member: JsonObject) => boolean): boolean {
  const members = asObject(value);
  return members !== undefined && Object.values(members).every((member) => asObject(member) !== undefined && is(asObject(member)!));
}

const isAssets = (value: unknown) => value === undefined || all(value, (asset) => has(asset, 'source', 'destinations'));

function isNotes(value: unknown): boolean {
  return Array.isArray(value) && value.every((note) => isText(asObject(note)?.type) && String(asObject(note)!.type).includes(':'));
}
