import { has, hasOnly, JsonObject } from './format';
import { asObject } from '../json';

const isText = (value: unknown) => typeof value === 'string';
const isObject = (json: JsonObject, key: string) => asObject(json[key]) !== undefined;
const DEPENDENCIES = ['dependencies', 'devDependencies', 'peerDependencies', 'scripts'];
const LINT = new Set(['$schema', 'acknowledgements', 'severities', 'policy']);
/** `availability-zones:account=111111111111:region=eu-central-1`, and what the CLI notes beside it. */
const CONTEXT = /^(?:[a-z-]+:account=\d+|acknowledged-issue-numbers$|cli-telemetry$|@aws-cdk\/)/;

/** What an app of CDK or cdktf is built with, by what is in it. */
const PACKAGE_FILES: readonly ((json: JsonObject) => boolean)[] = [
  // package.json
  (json) => (isText(json.name) || json.private === true) && DEPENDENCIES.some((key) => isObject(json, key)),
  // package-lock.json, npm-shrinkwrap.json
  (json) => has(json, 'lockfileVersion'),
  // tsconfig.json
  (json) => isObject(json, 'compilerOptions') || (has(json, 'extends') && ['files', 'include', 'references'].some((key) => Array.isArray(json[key]))),
  // cdk.json, cdktf.json
  (json) => isText(json.app) && (isObject(json, 'context') || isText(json.language) || hasOnly(json, new Set(['app', 'watch', 'output', 'build', 'profile']))),
  // The configuration and the baseline of lint, under any name
  (json) => hasOnly(json, LINT) && [json.acknowledgements, json.severities].some(Array.isArray),
  // cdk.context.json
  (json) => Object.keys(json).length > 0 && Object.keys(json).every((key) => CONTEXT.test(key)),
];

/** Whether an object is a file of a package manager, a compiler or an engine, and says nothing about trust. */
export const isPackageFile = (json: JsonObject) => PACKAGE_FILES.some((is) => is(json));
