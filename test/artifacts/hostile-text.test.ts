import { readText } from '../../src/artifacts';
import { isTrustedWorkflowError } from '../../src/internal/errors';

/** The number of resources, or the code of our error; anything else thrown is a failure. */
function attempt(content: string, path = 'file'): unknown {
  try {
    return readText(content, path).length;
  } catch (error) {
    if (isTrustedWorkflowError(error)) return error.code;
    throw error;
  }
}

const times = (count: number, text: string) => text.repeat(count);
const many = (count: number, line: (n: number) => string) => Array.from({ length: count }, (_, n) => line(n)).join('');
const template = (value: string) => `{"Resources":{"R":{"Type":"T","Properties":{"v":${value}}}}}`;
/** Each level holds the one before it twice. */
const doubling = (depth: number) => Array.from({ length: depth }).reduce<string>((inner) => `{"Fn::Sub":["\${a}\${a}",{"a":${inner}}]}`, '"x"');
const joining = (depth: number) => Array.from({ length: depth }).reduce<string>((inner) => `{"Fn::Join":[${inner},["","","","",""]]}`, '"xxxxxxxx"');

const M = 1_000_000;

/** Bombs, each with the answer that it must get. Times are checked for all of them at once below. */
const BOMBS: readonly (readonly [what: string, content: () => string, answer: unknown])[] = [
  ['JSON, nested a million deep', () => times(M, '['), 'artifact-too-deep'],
  ['JSON, objects a million deep', () => times(M, '{"a":'), 'artifact-too-deep'],
  ['JSON, nested and closed', () => `{"a":${times(M, '[')}${times(M, ']')}}`, 'artifact-too-deep'],
  ['JSON, a text of nine million characters', () => template(`"${times(9 * M, 'x')}"`), 1],
  ['JSON, a text of four million escapes', () => template(`"${times(4 * M, '\\n')}"`), 1],
  ['JSON, a text that does not end', () => `{"a":"${times(4 * M, '\\\\')}`, 'not-json'],
  ['JSON, two million quotes', () => `{${times(2 * M, '"')}`, 'not-json'],
  ['JSON, as many numbers as are read', () => template(`[${times(299_000, '0,')}0]`), 1],
  ['JSON, more numbers than are read', () => template(`[${times(4 * M, '0,')}0]`), 'artifact-too-large'],
  ['JSON, as many keys as are read', () => template(`{${many(19_999, (n) => `"k${n}":1,`)}"z":1}`), 1],
  ['JSON, one key more', () => template(`{${many(20_000, (n) => `"k${n}":1,`)}"z":1}`), 'artifact-too-large'],
  ['JSON, a number of a million digits', () => template(times(M, '9')), 1],
  ['JSON, more than is read', () => template(`"${times(10 * M, 'x')}"`), 'artifact-too-large'],
  ['Sub in Sub, each twice', () => template(doubling(60)), 'artifact-too-large'],
  ['Join in Join', () => template(joining(30)), 'artifact-too-large'],
  ['Sub with a long text a million times', () => template(`{"Fn::Sub":["${times(M, '${a}')}",{"a":"${times(M, 'x')}"}]}`), 'artifact-too-large'],
  ['a long list of a mapping, ten thousand times', () => {
    const list = `[${times(10_000, '"x",')}"x"]`;
    return `{"Mappings":{"M":{"a":{"b":${list}}}},"Resources":{"R":{"Type":"T","Properties":{"v":[${times(10_000, '{"Fn::FindInMap":["M","a","b"]},')}1]}}}}`;
  }, 'artifact-too-large'],
  ['a function that is not settled, in a hundred others', () => template(many(60, () => '{"Fn::Select":[0,').concat(`"${times(M, 'x')}"`, times(60, ']}'))), 'artifact-too-large'],
  ['Terraform, a million open templates', () => `{"resource":{"t":{"r":{"v":"${times(M, '${')}"}}}}`, 1],
  ['Terraform, a million templates', () => `{"resource":{"t":{"r":{"v":"${times(M, '${a.b}')}"}}}}`, 'artifact-too-large'],
  ['Terraform, a thousand texts of a thousand templates', () => `{"resource":{"t":{"r":{"v":[${times(1_000, `"${times(1_000, '${a.b}')}",`)}1]}}}}`, 'artifact-too-large'],
  ['ARM, concat in concat', () => {
    const variables = many(60, (n) => `"v${n + 1}":"[concat(variables('v${n}'),variables('v${n}'))]",`);
    const resource = '{"type":"Microsoft.ManagedIdentity/userAssignedIdentities","name":"[variables(\'v60\')]"}';
    return `{"$schema":"deploymentTemplate.json#","variables":{${variables}"v0":"x"},"resources":[${resource}]}`;
  }, 'artifact-too-large'],
  ['ARM, calls in calls', () => `{"$schema":"deploymentTemplate.json#","resources":[{"type":"Microsoft.ManagedIdentity/userAssignedIdentities","name":"[${times(M, 'concat(')}]"}]}`, 1],
  ['ARM, a million quotes', () => `{"$schema":"deploymentTemplate.json#","resources":[{"type":"Microsoft.ManagedIdentity/userAssignedIdentities","name":"[${times(M, "'")}]"}]}`, 1],
  ['YAML, lists fifty thousand deep', () => times(50_000, '- '), 'artifact-too-deep'],
  ['YAML, flow lists in flow lists', () => `a: ${times(100_000, '[')}`, 'artifact-too-deep'],
  ['YAML, maps in maps', () => many(1_000, (n) => `${times(n, ' ')}a:\n`), 'artifact-too-deep'],
  ['YAML, keys of keys', () => times(50_000, '? '), 'artifact-too-deep'],
  ['YAML, aliases of aliases', () => `a0: &a0 [x]\n${many(60, (n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]\n`)}`, 'artifact-too-large'],
  ['YAML, one alias fifty thousand times', () => `a: &a [${times(100, 'x,')}]\nb: [${times(50_000, '*a,')}]`, 'artifact-too-large'],
  ['YAML, a million commas', () => `a: [${times(M, ',')}]`, 'artifact-too-large'],
  ['YAML, twenty thousand commas', () => `a: [${times(20_000, ',')}]`, 'not-yaml'],
  ['YAML, thirty thousand anchors', () => `a: ${times(30_000, '&a ')}`, 'not-yaml'],
  ['YAML, twenty thousand keys', () => many(20_000, (n) => `k${n}:\n`), 'unknown-artifact'],
  ['YAML, ten thousand documents', () => times(10_000, '--- {}\n'), 'unknown-artifact'],
  ['YAML, a million blanks', () => `a:${times(M, ' ')}b`, 'unknown-artifact'],
  ['YAML, a million new lines', () => `a:${times(M, '\n')} b`, 'artifact-too-large'],
  ['YAML, a text of a million characters', () => `a: ${times(M, 'x ')}`.slice(0, M), 'unknown-artifact'],
  ['YAML, a million quotes', () => `a: ${times(M, '"')}`, 'artifact-too-large'],
  ['YAML, twenty thousand quotes', () => `a: ${times(20_000, '"')}`, 'not-yaml'],
  ['CEL, four million characters', () => `assertion.sub == '${times(4 * M, 'x')}'`, 'artifact-too-large'],
  ['CEL, a million brackets', () => `${times(M, '(')}assertion.sub${times(M, ')')}`, 'artifact-too-large'],
  ['a trust policy percent-encoded, a million signs', () => `{"Role":{"RoleName":"r","AssumeRolePolicyDocument":"${times(M, '%25')}"}}`, 'not-json'],
  ['a name of a pool with a million slashes', () => `{"name":"projects/${times(M, '/')}"}`, 'unknown-artifact'],
  ['an id of a credential with a million names', () => `{"id":"/subscriptions/${times(100_000, '/providers/Microsoft.ManagedIdentity/userAssignedIdentities/')}","issuer":"x","subject":"y"}`, 'unknown-artifact'],
  ['ARM, loops in loops in loops', () => {
    const loops = many(40, (n) => `{"name":"v${n + 1}","count":800,"input":"[concat(variables('v${n}')[copyIndex()],variables('v${n}')[copyIndex()])]"},`);
    const identity = '{"type":"Microsoft.ManagedIdentity/userAssignedIdentities","name":"[variables(\'v40\')[copyIndex()]]","copy":{"name":"c","count":800}}';
    return `{"$schema":"deploymentTemplate.json#","variables":{"copy":[${loops}{"name":"v0","count":800,"input":"x"}]},"resources":[${identity}]}`;
  }, 'artifact-too-large'],
  ['ARM, modules in modules, each in a loop', () => Array.from({ length: 8 }).reduce<string>((inner) => (
    `{"$schema":"deploymentTemplate.json#","resources":[{"type":"Microsoft.Resources/deployments","name":"x","copy":{"name":"c","count":800},"properties":{"mode":"Incremental","template":${inner}}}]}`
  ), '{"$schema":"deploymentTemplate.json#","resources":[{"type":"Microsoft.ManagedIdentity/userAssignedIdentities","name":"x"}]}'), 'artifact-too-large'],
  ['Pulumi, parents in a circle', () => {
    const resource = (n: number) => `{"urn":"urn:pulumi:s::p::aws:iam/role:Role::r${n}","type":"aws:iam/role:Role","custom":true,"id":"r${n}","parent":"urn:pulumi:s::p::aws:iam/role:Role::r${(n + 1) % 20_000}","inputs":{},"outputs":{"name":"r${n}","assumeRolePolicy":"{}"}},`;
    return `{"version":3,"deployment":{"resources":[${many(20_000, resource).slice(0, -1)}]}}`;
  }, 20_000],
  ['objects of Kubernetes that refer to each other in a circle', () => many(2_000, (n) => (
    `---\napiVersion: iam.cnrm.cloud.google.com/v1beta1\nkind: IAMWorkloadIdentityPoolProvider\nmetadata: {name: p${n}}\nspec: {location: global, workloadIdentityPoolRef: {name: p${(n + 1) % 2_000}}}\n`
  )), 'artifact-too-large'],
  ['a history of AWS Config', () => `[${many(20_000, (n) => `{"configurationItemCaptureTime":"2026-01-01T00:00:0${n % 10}Z","resourceType":"AWS::IAM::Role","resourceId":"R","resourceName":"r","configurationItemStatus":"OK","configuration":{"roleName":"r","assumeRolePolicyDocument":"%7B%7D"}},`).slice(0, -1)}]`, 20_000],
  ['a template as text in a template as text', () => `{"TemplateBody":${JSON.stringify(`{"TemplateBody":${JSON.stringify(times(M, '['))}}`)}}`, 'malformed-artifact'],
  ['a plan whose references go in a circle', () => {
    const resource = (n: number) => `{"address":"data.aws_iam_policy_document.d${n}","mode":"data","type":"aws_iam_policy_document","name":"d${n}","expressions":{"source_policy_documents":{"references":["data.aws_iam_policy_document.d${(n + 1) % 3_000}.json","data.aws_iam_policy_document.d${(n + 1) % 3_000}"]}}},`;
    const role = '{"address":"aws_iam_role.r","mode":"managed","type":"aws_iam_role","name":"r","expressions":{"assume_role_policy":{"references":["data.aws_iam_policy_document.d0.json","data.aws_iam_policy_document.d0"]}}}';
    const planned = '{"address":"aws_iam_role.r","mode":"managed","type":"aws_iam_role","name":"r","values":{"name":"r"}}';
    const changes = '[{"address":"aws_iam_role.r","mode":"managed","type":"aws_iam_role","name":"r","change":{"actions":["create"],"before":null,"after":{"name":"r"},"after_unknown":{"assume_role_policy":true}}}]';
    return `{"format_version":"1.2","complete":true,"errored":false,"planned_values":{"root_module":{"resources":[${planned}]}},"resource_changes":${changes},"configuration":{"root_module":{"resources":[${many(3_000, resource)}${role}]}}}`;
  }, 1],
  ['a list of a hundred thousand answers', () => `[${times(100_000, '{"Url":"x","ClientIDList":[]},')}{"Url":"x","ClientIDList":[]}]`, 100_001],
];

test.each(BOMBS)('%s', (_, content, answer) => {
  const text = content();
  const start = process.cpuUsage();
  expect(attempt(text)).toBe(answer);
  const { user, system } = process.cpuUsage(start);
  // Each takes less than a second on a machine of its own; beside other tests, and with garbage collected on another core, some more.
  expect((user + system) / 1_000_000).toBeLessThan(5);
});

describe('bytes that are no text', () => {
  test.each<[string, string, unknown]>([
    ['UTF-16', Buffer.from('{"Resources":{}}', 'utf16le').toString('utf8'), 'not-utf8'],
    ['UTF-16 with its mark', Buffer.from('\ufeff{"Resources":{}}', 'utf16le').toString('utf8'), 'not-utf8'],
    ['Latin-1', Buffer.from('{"Resources":{"R":{"Type":"\u00e4"}}}', 'latin1').toString('utf8'), 'not-utf8'],
    ['an image', Buffer.from('89504e470d0a1a0a0000', 'hex').toString('utf8'), 'not-utf8'],
    ['a binary plan', `PK\u0003\u0004${times(10, '\u0000')}`, 'artifact-not-converted'],
    ['a lone surrogate', '{"Resources":{"\ud800":{"Type":"T"}}}', 1],
    ['nothing', '', 'unknown-artifact'],
    ['a mark alone', '\ufeff', 'unknown-artifact'],
  ])('%s', (_, content, answer) => {
    expect(attempt(content)).toBe(answer);
  });
});

test('keys like those of a prototype, in each format', () => {
  const evil = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"hasOwnProperty":1';
  for (const content of [
    `{"Role":{"RoleName":"r","AssumeRolePolicyDocument":{${evil}}}}`,
    `{"name":"projects/1/locations/global/workloadIdentityPools/p/providers/x","attributeMapping":{${evil}},"oidc":{${evil}}}`,
    `{"format_version":"1.0","values":{"root_module":{"resources":[{"address":"t.x","type":"t","values":{${evil}}}]}}}`,
    `{"issuer":"x","subject":"y","audiences":[],${evil}}`,
    'Resources: {__proto__: {Type: T, Properties: {__proto__: {polluted: true}}}}',
  ]) {
    expect(attempt(content)).toBe(1);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  }
});
