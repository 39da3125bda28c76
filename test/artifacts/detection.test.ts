import { file, plain } from './fixture';
import { readText } from '../../src/artifacts';
import { ANSWERS, WHOLE_FILES } from '../../src/artifacts/formats';
import { isTrustedWorkflowError } from '../../src/internal/errors';
import { IdentitySet } from '../../src/verify';

/** The types of the resources, or the code of our error. */
function typesOf(content: string, path = 'file.json'): unknown {
  try {
    return readText(content, path).map(({ type }) => type);
  } catch (error) {
    if (isTrustedWorkflowError(error)) return error.code;
    throw error;
  }
}

const policy = { Version: '2012-10-17', Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' } };
const role = { RoleName: 'r', AssumeRolePolicyDocument: policy };
const provider = { name: 'projects/1/locations/global/workloadIdentityPools/p/providers/x', oidc: { issuerUri: 'https://example.com' } };
const credential = { name: 'c', issuer: 'https://example.com', subject: 's', audiences: ['a'] };
const allow = { bindings: [{ role: 'roles/viewer', members: ['user:a@example.com'] }], etag: 'x', version: 1 };

test.each<[string, string, unknown]>([
  ['code in a template', "Resources:\n  F:\n    Type: AWS::Lambda::Function\n    Properties:\n      Code:\n        ZipFile: |\n          import { x } from 'y';\n          module \"a\" {}\n", ['AWS::Lambda::Function']],
  ['a block', 'resource "aws_iam_role" "a" {\n}\n', 'artifact-not-converted'],
  ['blocks behind comments and blank lines', '\n# one\n// two\n/* resource\n three */\n\n  terraform {\n}\n', 'artifact-not-converted'],
  ['an import block, the first of a file', 'import {\n  to = aws_iam_role.a\n}\n', 'artifact-not-converted'],
])('the language of Terraform is told by what a file begins with: %s', (_, content, expected) => {
  expect(typesOf(content, 'file')).toEqual(expected);
});

test('each fixture is recognised by one format', () => {
  const names = ['template.json', 'aws-get-role.json', 'aws-authorization-details.json', 'aws-oidc-provider.json', 'trust.json', 'arm-template.json', 'gcloud-pool.json',
    'gcloud-provider.json', 'projects/my-project.json', 'terraform-plan-azure.json', 'terraform-state-gcp.json'];
  const recognised = names.map((name) => {
    const json = JSON.parse(file(name).content) as Record<string, unknown>;
    return [...WHOLE_FILES, ...ANSWERS].filter((format) => format.recognises(json)).length;
  });
  expect(recognised).toEqual(names.map(() => 1));
});

describe('forms of one answer', () => {
  test.each<[string, unknown, unknown]>([
    ['a role alone (--query Role)', role, ['AWS::IAM::Role']],
    ['a role with a description, as templates have one', { ...role, Description: 'x' }, ['AWS::IAM::Role']],
    ['a list of roles (--query Roles)', [role, role], ['AWS::IAM::Role', 'AWS::IAM::Role']],
    ['list-roles', { Roles: [role] }, ['AWS::IAM::Role']],
    ['a policy as text', { Role: { ...role, AssumeRolePolicyDocument: JSON.stringify(policy) } }, ['AWS::IAM::Role']],
    ['answers of several commands, one after the other', [role, { Url: 'example.com', ClientIDList: [] }, provider], ['AWS::IAM::Role', 'AWS::IAM::OIDCProvider', 'google_iam_workload_identity_pool_provider']],
    ['a list of the API of GCP', { workloadIdentityPoolProviders: [provider] }, ['google_iam_workload_identity_pool_provider']],
    ['what az takes as --parameters', credential, ['azuread_application_federated_identity_credential']],
    ['an allow policy in a wrapper', { resource: '//iam.googleapis.com/projects/p/serviceAccounts/a@p.iam.gserviceaccount.com', policy: allow }, ['google_service_account_iam_binding']],
    ['of a project', { resource: '//cloudresourcemanager.googleapis.com/projects/my-project', policy: allow }, ['google_project_iam_binding']],
    ['of something else', { resource: '//storage.googleapis.com/buckets/b', policy: allow }, 'policy-without-resource'],
    ['an allow policy without bindings', { resource: 'projects/my-project', policy: { etag: 'x' } }, []],
    ['a role that is none', { Role: { RoleName: 'r' } }, 'unknown-artifact'],
    ['roles that are no list', { Roles: 5 }, 'malformed-artifact'],
    ['a role without a name', { RoleDetailList: [{}] }, 'malformed-artifact'],
    ['bindings that are no list', { resource: 'projects/my-project', policy: { bindings: {} } }, 'malformed-artifact'],
    ['a binding without members', { resource: 'projects/my-project', policy: { bindings: [{ role: 'x' }] } }, 'malformed-artifact'],
    ['providers of which there are more', { workloadIdentityPoolProviders: [provider], nextPageToken: 'x' }, 'incomplete-artifact'],
    ['the last page', { Roles: [role], IsTruncated: false, Marker: null }, ['AWS::IAM::Role']],
    ['a plan that covers some resources', { format_version: '1.2', planned_values: {}, complete: false }, 'incomplete-artifact'],
  ])('%s', (_, json, types) => {
    expect(typesOf(JSON.stringify(json))).toEqual(types);
  });
});

describe('what stands beside templates', () => {
  test.each<unknown>([
    { version: '48.0.0', artifacts: { Tree: { type: 'cdk:tree' } }, minimumCliVersion: '2.1033.0' }, { version: '48.0.0', files: {}, dockerImages: {} }, { version: 'tree-0.1', tree: { id: 'App' } },
    { version: '54.0.0', title: 'Validation Report', pluginReports: [] },
    { version: '48.0.0' }, { version: '0.21.0', stacks: { a: { name: 'a', synthesizedStackPath: 'stacks/a/cdk.tf.json' } } },
  ])('%j holds nothing', (json) => {
    expect(typesOf(JSON.stringify(json))).toEqual([]);
  });

  test('beside a template it is passed over; alone it would refuse every token', () => {
    const manifest = { path: 'cdk.out/manifest.json', content: '{"version":"48.0.0","artifacts":{}}' };
    expect(IdentitySet.fromFiles([manifest, file('template.json')]).identities).toHaveLength(1);
    expect(() => IdentitySet.fromFiles([manifest])).toThrow('[no-files]');
  });
});

describe('a bare condition', () => {
  test.each([
    "assertion.sub == 'x'", "has(assertion.environment)\n  && assertion.ref in ['a', 'b']", "'x' == assertion.sub", "['a'].exists(x, x == assertion.sub)", "{'o/r': true}[assertion.repository]",
    "{\n  'o/r': true,\n}[assertion.repository]", "['a', 'b'] == [assertion.sub, 'b']", "r'^\\d+$' == assertion.sub", "'''a\n'b'''.contains(assertion.sub)", "[assertion.sub][0] in ['a']",
    "(assertion.sub == 'x' ? 'a' : 'b') == 'a'", "assertion['sub'] == 'a: b'", "google.subject.startsWith('x')", '!has(attribute.x)', "// who\nassertion.sub == 'x'",
  ])('%s', (text) => {
    expect(typesOf(text)).toEqual(['gcp.condition']);
  });

  test.each([
    ['attributeCondition: assertion.sub == "x"', 'unknown-artifact'], ['- assertion.sub', 'unknown-artifact'], ['true', 'unknown-artifact'], ['{"a": "assertion.sub"}', 'unknown-artifact'],
    ['the assertion of a token', 'unknown-artifact'],
  ])('%s is %p', (text, answer) => {
    expect(typesOf(text)).toEqual(answer);
  });
});

/** A condition that is read where none stands refuses every token, and for certain. */
describe('fault of issue 9: what looks like JSON or YAML is no condition, however it is written', () => {
  const listed = { ...provider, attributeCondition: "assertion.sub == 'x' && google.subject != ''", attributeMapping: { 'google.subject': 'assertion.sub' } };
  const types = ['google_iam_workload_identity_pool_provider'];
  test.each<[string, string, unknown]>([
    ['a minified list', JSON.stringify([listed]), types], ['with a byte order mark', `\ufeff${JSON.stringify([listed])}`, types], ['with blanks in front', ` \r\n\t${JSON.stringify([listed])}\n`, types],
    ['one object on a line', JSON.stringify(listed), types], ['on several lines', JSON.stringify([listed], undefined, 2), types], ['in an object', JSON.stringify({ workloadIdentityPoolProviders: [listed] }), types],
    ['behind a comment of YAML', `# gcloud\n${JSON.stringify([listed])}`, types], ['behind a mark of YAML', `--- ${JSON.stringify([listed])}`, types],
    ['behind another comment', `// gcloud\n${JSON.stringify([listed])}`, 'unknown-artifact'], ['cut off', JSON.stringify([listed]).slice(0, -20), 'not-json'], ['two lists', `${JSON.stringify([listed])}${JSON.stringify([listed])}`, 'not-json'],
    ['one object on each line', `${JSON.stringify(listed)}\n${JSON.stringify(listed)}`, 'not-json'], ['a list of flow maps', '- {attributeCondition: assertion.sub}', 'unknown-artifact'],
    ['flow maps without quotes', "[{attributeCondition: assertion.sub == 'x'}]", 'not-json'], ['a flow map', '{attributeCondition: assertion.sub}', 'not-json'], ['a list of texts', '["assertion.sub"]', 'unknown-artifact'],
    ['a list alone', "[assertion.sub == 'x']", 'not-json'], ['a key in quotes', "'the condition': assertion.sub", 'unknown-artifact'], ['a plan for people', "  + attribute_condition = assertion.sub == 'x'", 'unknown-artifact'],
    ['a text without an end', "assertion.sub == 'x", 'unknown-artifact'], ['more than any condition', `assertion.sub == '${'x'.repeat(50_000)}'`, 'unknown-artifact'],
  ])('%s', (_, text, answer) => {
    expect(typesOf(text)).toEqual(answer);
  });

  test('every answer of a vendor is read the same without line breaks and with a byte order mark', () => {
    const names = ['aws-get-role.json', 'aws-authorization-details.json', 'aws-oidc-provider.json', 'trust.json', 'azure-ad-credentials.json', 'azure-identity-credentials.json',
      'azure-rest-credentials.json', 'graph-credentials.json', 'gcloud-pool.json', 'gcloud-provider.json', 'gcloud-providers.json', 'projects/my-project.json', 'terraform-state-gcp.json'];
    for (const { path, content } of names.map(file)) {
      const written = typesOf(content, path);
      const minified = JSON.stringify(JSON.parse(content));
      expect([typesOf(minified, path), typesOf(`\ufeff${minified}\n`, path)]).toEqual([written, written]);
      expect(written).not.toEqual([]);
    }
  });
});

describe('other forms', () => {
  test.each([
    ['resource "aws_iam_role" "r" {\n}', 'main.txt'], ['terraform {\n}', 'x'], ['name = "x"', 'prod.tfvars'], ['data "aws_iam_policy_document" "x" {\n}', 'x'],
    ["resource a 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {\n}", 'x'], ['param x string', 'main.bicep'], ['{"version":4,"serial":1,"lineage":"x","resources":[]}', 'terraform.tfstate'],
    ['resource "google_iam_workload_identity_pool_provider" "p" {\n  attribute_condition = "assertion.sub == \'x\'"\n}', 'main.tf'],
  ])('%s', (text, path) => {
    expect(typesOf(text, path)).toBe('artifact-not-converted');
  });
});

describe('whose allow policy a file holds', () => {
  const target = (path: string) => {
    try {
      const [{ properties }] = readText(JSON.stringify(allow), path);
      return plain(properties.service_account_id ?? properties.project);
    } catch (error) {
      return isTrustedWorkflowError(error) ? error.code : error;
    }
  };
  const account = 'deploy@my-project.iam.gserviceaccount.com';

  test.each([
    [`${account}.json`, `projects/-/serviceAccounts/${account}`], [`out/${account}.iam.json`, `projects/-/serviceAccounts/${account}`], [`C:\\out\\${account}`, `projects/-/serviceAccounts/${account}`],
    ['123456789012-compute@developer.gserviceaccount.com.json', 'projects/-/serviceAccounts/123456789012-compute@developer.gserviceaccount.com'],
    ['projects/my-project.json', 'my-project'], ['out/projects/123456789012.yaml', '123456789012'], ['projects/example.com:my-project.json', 'example.com:my-project'],
    ['policy.json', 'policy-without-resource'], ['my-project.json', 'policy-without-resource'], ['projects/x.json', 'policy-without-resource'], ['-', 'policy-without-resource'],
    ['ada@example.com.json', 'policy-without-resource'],
  ])('%s', (path, answer) => {
    expect(target(path)).toBe(answer);
  });
});

test('a trust policy is named after its file', () => {
  const names = ['trust.json', 'roles/deploy.json', 'deploy', '.json', 'a.b.json'].map((path) => readText(JSON.stringify(policy), path)[0].id);
  expect(names).toEqual(['trust', 'deploy', 'deploy', '.json', 'a.b']);
  expect(readText(JSON.stringify([policy, policy]), 'two.json').map(({ id }) => id)).toEqual(['two-0', 'two-1']);
});
