import { readArtifact } from '../../../src/artifacts';
import { PolicyJson, readIdentities } from '../../../src/parties/aws';
import { Explanation, Verdict } from '../../../src/trust';
import { GITHUB, policyOf, STS, workflow } from '../../fixtures/aws';

const [token] = workflow({ environment: 'prod' }).sampleTokens(STS);
const POLICY = policyOf({ environment: 'prod' });
const ARN = `arn:aws:iam::123456789012:oidc-provider/${GITHUB}`;
const PROVIDER = { url: `https://${GITHUB}`, client_id_list: [STS] };
/** As cdktf and Terraform want it in JSON: the text of a policy variable escaped. */
const escaped = (policy: PolicyJson | object) => JSON.stringify(policy).replaceAll('${', '$${');

function read(configuration: object, file = 'cdk.tf.json') {
  return readIdentities(readArtifact(configuration, file));
}

const verdicts = (configuration: object) => read(configuration).map((identity) => [identity.identity, identity.decide(token).verdict]);
const role = (assume_role_policy: unknown, more: object = {}) => ({ aws_iam_role: { deploy: { name: 'deploy', assume_role_policy, ...more } } });
const leaves = (explanation: Explanation): Explanation[] => explanation.children?.flatMap(leaves) ?? [explanation];

test('a role whose policy is JSON in a text', () => {
  expect(verdicts({ resource: role(escaped(POLICY)) })).toEqual([['deploy', Verdict.ACCEPT]]);
  expect(verdicts({ resource: role(escaped(policyOf({ environment: 'dev' }))) })).toEqual([['deploy', Verdict.DENY]]);
});

test('a role without a literal name goes by its address', () => {
  expect(verdicts({ resource: role(escaped(POLICY), { name: '${var.name}' }) })).toEqual([['aws_iam_role.deploy', Verdict.ACCEPT]]);
});

test('references inside the text stay unknown, and the rest is read', () => {
  const open = (sub: string) => verdicts({ resource: role(escaped(POLICY).replace(/"repo:[^"]*"/, JSON.stringify(sub))) })[0][1];
  expect(open('repo:${var.repository}:environment:prod')).toBe(Verdict.UNKNOWN);
  expect(open('repo:${var.repository}:environment:dev')).toBe(Verdict.DENY);
  expect(verdicts({ resource: role(escaped(POLICY).replace('123456789012', '${data.aws_caller_identity.me.account_id}')) })).toEqual([['deploy', Verdict.ACCEPT]]);
});

test.each([
  ['a function', '${jsonencode({Version = "2012-10-17"})}'],
  ['a variable', '${var.policy}'],
  ['a reference outside of strings', '{"Version":"2012-10-17","Statement":[${local.statement}]}'],
  ['no JSON', '{"Version":'],
  ['a key that stands twice', '{"Version":"2012-10-17","Statement":[],"Statement":[]}'],
  ['nesting without end', '['.repeat(5000)],
  ['a private character', '{"Version":"2012-10-17","Statement":"\ue0000\ue001${var.x}"}'],
  ['nothing', null],
])('a policy that is %s is an identity in doubt', (_, policy) => {
  expect(verdicts({ resource: role(policy) })).toEqual([['deploy', Verdict.UNKNOWN]]);
});

test('a policy with a computed key leaves what is in that map open', () => {
  const statement = { Effect: 'Allow', Principal: { Federated: ARN }, Action: 'sts:AssumeRoleWithWebIdentity' };
  const text = JSON.stringify({ Version: '2012-10-17', Statement: [{ ...statement, Condition: { StringEquals: { '${local.host}:sub': 'x' } } }] });
  expect(verdicts({ resource: role(text) })).toEqual([['deploy', Verdict.UNKNOWN]]);
});

test('roles that trust no web identity are left out', () => {
  const service = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }] };
  expect(verdicts({ resource: role(JSON.stringify(service)), data: role(escaped(POLICY)) })).toEqual([]);
});

test.each([['count', '${var.create ? 1 : 0}'], ['count', 0], ['for_each', '${var.environments}']])('whether a role with %s exists is not known', (name, value) => {
  expect(verdicts({ resource: role(escaped(POLICY), { [name]: value }) })).toEqual([['deploy', Verdict.UNKNOWN]]);
});

test('a role of a literal count exists', () => {
  expect(verdicts({ resource: role(escaped(POLICY), { count: 1 }) })).toEqual([['deploy', Verdict.ACCEPT]]);
});

const CONDITIONS = [
  { test: 'StringEquals', variable: `${GITHUB}:aud`, values: [STS] },
  { test: 'StringEquals', variable: `${GITHUB}:sub`, values: [String(token.sub)] },
];

function document(statement: object, more: object = {}, resources: object = {}) {
  const principals = [{ type: 'Federated', identifiers: [ARN] }];
  const data = { statement: [{ actions: ['sts:AssumeRoleWithWebIdentity'], principals, condition: CONDITIONS, ...statement }], ...more };
  return { data: { aws_iam_policy_document: { trust: data } }, resource: { ...role('${data.aws_iam_policy_document.trust.json}'), ...resources } };
}

const decided = (...parts: Parameters<typeof document>) => verdicts(document(...parts))[0]?.[1];

test.each<[string, object, object, Verdict]>([
  ['as it is', {}, {}, Verdict.ACCEPT],
  ['with another subject', { condition: [{ ...CONDITIONS[1], values: ['x'] }] }, {}, Verdict.DENY],
  ['with one block in place of a list', { principals: { type: 'Federated', identifiers: [ARN] }, condition: CONDITIONS[1] }, {}, Verdict.ACCEPT],
  ['that denies', { effect: 'Deny' }, {}, Verdict.DENY],
  ['with not_actions', { actions: null, not_actions: ['sts:TagSession'] }, {}, Verdict.ACCEPT],
  ['with not_principals', { principals: [], not_principals: [{ type: 'AWS', identifiers: ['123456789012'] }] }, {}, Verdict.UNKNOWN],
  ['with empty blocks', { sid: '', not_actions: [], resources: [], not_resources: null, not_principals: [] }, {}, Verdict.ACCEPT],
  ['with a resource', { resources: ['*'] }, {}, Verdict.UNKNOWN],
  ['for everybody', { principals: [{ type: '*', identifiers: ['*'] }] }, {}, Verdict.UNKNOWN],
  ['with two conditions of one operator on one key: their values are alternatives', { condition: [...CONDITIONS, { ...CONDITIONS[1], values: ['x'] }] }, {}, Verdict.ACCEPT],
  ['with a policy variable', { condition: [{ test: 'StringEquals', variable: `${GITHUB}:repository_id`, values: [`&{${GITHUB}:repository_id}`] }] }, {}, Verdict.ACCEPT],
  ['of the version without policy variables', { condition: [{ test: 'StringEquals', variable: `${GITHUB}:repository_id`, values: [`$\${${GITHUB}:repository_id}`] }] },
    { version: '2008-10-17' }, Verdict.DENY],
  ['with a computed operator', { condition: [{ ...CONDITIONS[1], test: '${var.test}' }] }, {}, Verdict.UNKNOWN],
  ['with a computed key', { condition: [{ ...CONDITIONS[1], variable: '${var.host}:sub' }] }, {}, Verdict.UNKNOWN],
  ['with a computed value', { condition: [{ ...CONDITIONS[1], values: ['repo:${var.repo}'] }] }, {}, Verdict.UNKNOWN],
  ['with computed values', { condition: [{ ...CONDITIONS[1], values: '${var.subjects}' }] }, {}, Verdict.UNKNOWN],
  ['with a computed type of principal', { principals: [{ type: '${var.type}', identifiers: [ARN] }] }, {}, Verdict.UNKNOWN],
  ['with dynamic blocks', { dynamic: { condition: { for_each: '${var.c}' } } }, {}, Verdict.UNKNOWN],
  ['with dynamic statements', {}, { dynamic: { statement: { for_each: '${var.s}' } } }, Verdict.UNKNOWN],
  ['with source documents', {}, { source_policy_documents: ['${var.base}'] }, Verdict.UNKNOWN],
  ['with override documents', {}, { override_policy_documents: ['${var.base}'] }, Verdict.UNKNOWN],
  ['with no other documents', {}, { source_policy_documents: [], override_policy_documents: [] }, Verdict.ACCEPT],
])('a policy document %s', (_, statement, more, verdict) => {
  expect(decided(statement, more)).toBe(verdict);
});

test('trap 19: an escaped variable of Terraform is one of IAM, and &{ is the same', () => {
  const subject = (value: string) => decided({ condition: [{ ...CONDITIONS[1], values: [value] }] });
  const exact = String(token.sub).replace('456789', `\${${GITHUB}:repository_id}`);
  expect(subject(exact.replace('${', () => '$${'))).toBe(Verdict.ACCEPT);
  expect(subject(exact.replace('${', '&{'))).toBe(Verdict.ACCEPT);
});

test('a document of another module, or one that is not there, is not followed', () => {
  const { data, resource } = document({});
  const there = readArtifact({ data }, 'other/cdk.tf.json');
  expect(readIdentities([...readArtifact({ resource }, 'cdk.tf.json'), ...there])[0].decide(token).verdict).toBe(Verdict.UNKNOWN);
});

test('documents are followed through an index, and as minified_json', () => {
  const { data } = document({});
  const through = (reference: string) => verdicts({ data, resource: role(`\${data.aws_iam_policy_document.trust${reference}}`) })[0][1];
  expect(through('[0].json')).toBe(Verdict.ACCEPT);
  expect(through('.minified_json')).toBe(Verdict.ACCEPT);
  expect(through('.id')).toBe(Verdict.UNKNOWN);
});

const BY_REFERENCE = { principals: [{ type: 'Federated', identifiers: ['${aws_iam_openid_connect_provider.github.arn}'] }] };
const github = (more: object = {}) => ({ aws_iam_openid_connect_provider: { github: { ...PROVIDER, ...more } } });

test('the provider of the file, by its ARN; its client ids decide', () => {
  expect(decided(BY_REFERENCE, {}, github())).toBe(Verdict.ACCEPT);
  expect(decided(BY_REFERENCE, {}, github({ client_id_list: ['other'] }))).toBe(Verdict.DENY);
  expect(decided(BY_REFERENCE, {}, github({ client_id_list: '${var.clients}' }))).toBe(Verdict.UNKNOWN);
  expect(decided(BY_REFERENCE, {}, github({ url: '${var.url}' }))).toBe(Verdict.UNKNOWN);
  expect(decided(BY_REFERENCE)).toBe(Verdict.UNKNOWN);
});

test('the URL of a provider may be written without its scheme, as a state has it', () => {
  expect(decided(BY_REFERENCE, {}, github({ url: GITHUB }))).toBe(Verdict.ACCEPT);
});

test('a provider with a count, by its index; its client ids settle nothing', () => {
  const indexed = { principals: [{ type: 'Federated', identifiers: ['${aws_iam_openid_connect_provider.github[0].arn}'] }] };
  expect(decided(indexed, {}, github({ count: '${var.create ? 1 : 0}', client_id_list: ['other'] }))).toBe(Verdict.ACCEPT);
});

test('a provider that Terraform looks up: what it lists is not in the file, and not checked, as with an ARN', () => {
  const principals = [{ type: 'Federated', identifiers: ['${data.aws_iam_openid_connect_provider.github.arn}'] }];
  const configuration = document({ principals });
  const data = { ...configuration.data, aws_iam_openid_connect_provider: { github: { url: `https://${GITHUB}` } } };
  expect(verdicts({ ...configuration, data })).toEqual([['deploy', Verdict.ACCEPT]]);
  expect(read({ ...configuration, data })[0].decide(token).notEvaluated).toContain('the client ids of the OIDC provider, which is not in the files');
  expect(read({ ...configuration, data })[0].decide({ ...token, sub: 'repo:x/y:z' }).verdict).toBe(Verdict.DENY);
});

test.each(['replace(aws_iam_openid_connect_provider.github.url, "https://", "")', 'trimprefix(aws_iam_openid_connect_provider.github[0].url, "https://")'])('a condition key made of %s', (host) => {
  const condition = [{ test: 'StringEquals', variable: `\${${host}}:sub`, values: [String(token.sub)] }];
  expect(decided({ ...BY_REFERENCE, condition }, {}, github())).toBe(Verdict.ACCEPT);
  expect(decided({ ...BY_REFERENCE, condition: [{ ...condition[0], values: ['x'] }] }, {}, github())).toBe(Verdict.DENY);
  expect(decided({ ...BY_REFERENCE, condition }, {}, github({ url: '${var.url}' }))).toBe(Verdict.UNKNOWN);
});

test('a plan, as terraform show -json prints it', () => {
  const resource = (type: string, name: string, values: object, more: object = {}) => ({ address: `${type}.${name}`, mode: 'managed', type, name, values, ...more });
  const plan = {
    format_version: '1.2',
    terraform_version: '1.11.0',
    planned_values: {
      root_module: {
        resources: [
          resource('aws_iam_role', 'deploy', { name: 'deploy', assume_role_policy: JSON.stringify(POLICY) }),
          resource('aws_iam_openid_connect_provider', 'github', PROVIDER),
        ],
      },
    },
    resource_changes: [],
    configuration: {},
  };
  expect(verdicts(plan)).toEqual([['deploy', Verdict.ACCEPT]]);
});

test('leaves name file, statement and Sid, operator, key, expected and got', () => {
  const [identity] = read(document({ sid: 'Deploy', condition: [{ ...CONDITIONS[1], values: ['repo:a', 'repo:b'] }] }));
  const refusing = identity.decide(token).because.flatMap(leaves).filter(({ verdict }) => verdict === Verdict.DENY);
  expect(refusing).toEqual([{
    where: 'cdk.tf.json#/resource/aws_iam_role/deploy statement 1 (Deploy)',
    text: `StringEquals on ${GITHUB}:sub`,
    verdict: Verdict.DENY,
    operator: 'StringEquals',
    key: `${GITHUB}:sub`,
    expected: 'repo:a | repo:b',
    got: token.sub,
  }]);
});

describe('ignore_changes', () => {
  const ignoring = (...names: string[]) => ({ lifecycle: { ignore_changes: names } });

  test.each([['assume_role_policy'], ['all'], ['tags', 'assume_role_policy'], ['${assume_role_policy}'], ['${var.names}', 'all']])('%j: the policy may be another', (...names) => {
    expect(verdicts({ resource: role(escaped(POLICY), ignoring(...names)) })).toEqual([['deploy', Verdict.UNKNOWN]]);
  });

  test('written as one text, and in a list of blocks', () => {
    expect(verdicts({ resource: role(escaped(POLICY), { lifecycle: { ignore_changes: 'all' } }) })).toEqual([['deploy', Verdict.UNKNOWN]]);
    expect(verdicts({ resource: role(escaped(POLICY), { lifecycle: [ignoring('assume_role_policy').lifecycle] }) })).toEqual([['deploy', Verdict.UNKNOWN]]);
    expect(verdicts({ resource: role(escaped(POLICY), { lifecycle: 'odd' }) })).toEqual([['deploy', Verdict.UNKNOWN]]);
  });

  test('of something else', () => {
    expect(verdicts({ resource: role(escaped(POLICY), ignoring('tags')) })).toEqual([['deploy', Verdict.ACCEPT]]);
    expect(verdicts({ resource: role(escaped(POLICY), { lifecycle: { prevent_destroy: true } }) })).toEqual([['deploy', Verdict.ACCEPT]]);
  });

  test.each<[string, Verdict]>([['client_id_list', Verdict.UNKNOWN], ['all', Verdict.UNKNOWN], ['tags', Verdict.ACCEPT]])('%s of the provider', (name, verdict) => {
    const aws_iam_openid_connect_provider = { github: { ...PROVIDER, ...ignoring(name) } };
    expect(verdicts({ resource: { ...role(escaped(POLICY)), aws_iam_openid_connect_provider } })).toEqual([['deploy', verdict]]);
  });
});

test.each(['\\ue0000\\ue001', '\\uE0005\\ue001', '\\ue0009\\uE001', '\ue0007\ue001'])('%j in a policy is no reference of ours', (mark) => {
  const marked = escaped(POLICY).replace(/"repo:[^"]*"/, `"${mark}"`);
  expect(verdicts({ resource: role(marked) })).toEqual([['deploy', Verdict.UNKNOWN]]);
  expect(verdicts({ resource: role(marked.replace('123456789012', '${var.account}')) })).toEqual([['deploy', Verdict.UNKNOWN]]);
  expect(verdicts({ resource: role(escaped(POLICY).replace('"StringEquals"', `"${mark}"`)) })).toEqual([['deploy', Verdict.UNKNOWN]]);
});
