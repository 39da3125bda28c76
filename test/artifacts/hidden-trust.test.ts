import { IdentitySet } from '../../src/verify';

const GITHUB = 'token.actions.githubusercontent.com';
const claims = { iss: `https://${GITHUB}`, sub: 'repo:o/r:ref:refs/heads/main' };
const forAws = { ...claims, aud: 'sts.amazonaws.com' };
const forAzure = { ...claims, aud: 'api://AzureADTokenExchange' };

const set = (content: unknown) => IdentitySet.fromFiles([{ path: 'f.json', content: JSON.stringify(content) }]);
const verdicts = (content: unknown, token: object) => set(content).decide({ ...token }).map(({ verdict }) => verdict);

const policy = (sub: string) => ({
  Version: '2012-10-17',
  Statement: [{
    Effect: 'Allow',
    Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${GITHUB}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com', [`${GITHUB}:sub`]: sub } },
  }],
});
const role = (name: string, sub = claims.sub) => ({ RoleName: name, AssumeRolePolicyDocument: policy(sub) });

describe('a file of two forms is refused, for one of them would be passed over', () => {
  test.each([
    ['a list of Azure beside roles', { value: [role('shown', 'x')], Roles: [role('hidden')] }, 'unknown-artifact'],
    ['a list of Azure beside a plan', { format_version: '1.2', planned_values: { root_module: {} }, value: [role('shown', 'x')] }, 'unknown-artifact'],
    ['providers beside pools', { workloadIdentityPools: [{ name: 'a' }], workloadIdentityPoolProviders: [{ name: 'b' }] }, 'unknown-artifact'],
    ['a role that holds a list', { ...role('shown', 'x'), Roles: [role('hidden')] }, 'malformed-artifact'],
    ['a role beside a list', { Role: role('shown', 'x'), Roles: [role('hidden')] }, 'malformed-artifact'],
    ['two lists', { Roles: [role('shown', 'x')], RoleDetailList: [role('hidden')] }, 'malformed-artifact'],
  ])('%s', (_, content, code) => {
    expect(() => set(content)).toThrow(expect.objectContaining({ code }));
  });
});

describe('ARM templates', () => {
  const TYPE = 'Microsoft.ManagedIdentity/userAssignedIdentities';
  const credential = (subject: string, more: object = {}) => ({
    type: `${TYPE}/federatedIdentityCredentials`, name: 'ci/main', properties: { issuer: claims.iss, subject, audiences: [forAzure.aud] }, ...more,
  });
  const template = (resources: unknown[], variables: object = {}) => (
    { $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#', variables, resources });
  const deployment = (inner: object, more: object = {}, options: object = {}) => (
    { type: 'Microsoft.Resources/deployments', name: 'nested', properties: { template: inner, ...options }, ...more });

  test('what decides about a deployment decides about what is nested in it', () => {
    const inner = template([credential(claims.sub)]);
    expect(verdicts(template([deployment(inner)]), forAzure)).toEqual(['accept']);
    expect(verdicts(template([deployment(inner, { condition: true })]), forAzure)).toEqual(['accept']);
    for (const more of [{ condition: "[parameters('x')]" }, { condition: false }, { copy: { name: 'c', count: 0 } }]) {
      expect(verdicts(template([deployment(inner, more)]), forAzure)).toEqual(['unknown']);
      expect(verdicts(template([deployment(template([deployment(inner)]), more)]), forAzure)).toEqual(['unknown']);
    }
  });

  test('variables in a nested template are those around it, unless its scope is inner', () => {
    const inner = template([credential("[variables('s')]")], { s: claims.sub });
    const within = (options?: object) => verdicts(template([deployment(inner, {}, options)], { s: 'repo:other/x' }), forAzure);
    expect(within()).toEqual(['deny']);
    expect(within({ expressionEvaluationOptions: { scope: 'outer' } })).toEqual(['deny']);
    expect(within({ expressionEvaluationOptions: { scope: 'Inner' } })).toEqual(['accept']);
    const admitting = template([credential("[variables('s')]")], { s: 'repo:other/x' });
    expect(verdicts(template([deployment(admitting)], { s: claims.sub }), forAzure)).toEqual(['accept']);
  });

  test.each(['Condition', 'COPY', 'Resources', 'dependson'])('the key %s, which Azure reads and we would pass over', (key) => {
    expect(() => set(template([credential(claims.sub, { [key]: [] })]))).toThrow(expect.objectContaining({ code: 'malformed-artifact' }));
  });
});

test('an IAM condition of GCP that is no object is a condition all the same', () => {
  const member = 'principal://iam.googleapis.com/projects/123/locations/global/workloadIdentityPools/p/subject/x';
  const because = (condition: unknown) => JSON.stringify(IdentitySet.fromFiles([{
    path: 'd@my-project.iam.gserviceaccount.com.json',
    content: JSON.stringify({ etag: 'e', bindings: [{ role: 'roles/iam.workloadIdentityUser', members: [member], condition }] }),
  }]).decide({ ...claims, aud: 'a' }));
  expect(because('request.time < timestamp("2020-01-01T00:00:00Z")')).toContain('the grant has an IAM condition');
  expect(because(null)).not.toContain('the grant has an IAM condition');
});

describe('roles', () => {
  const planned = (address: string, mode = 'managed') => ({
    format_version: '1.2',
    planned_values: {
      root_module: {
        child_modules: [{
          address: 'module.data',
          resources: [{ address, mode, type: 'aws_iam_role', values: { name: 'r', assume_role_policy: JSON.stringify(policy(claims.sub)) } }],
        }],
      },
    },
  });

  test.each(['module.data.aws_iam_role.r', 'module.data["x"].aws_iam_role.r', 'aws_iam_role.r["a.data.b"]', 'module.a["x.data.y"].module.data.aws_iam_role.r[0]'])('%s is no data source', (address) => {
    expect(verdicts(planned(address), forAws)).toEqual(['accept']);
  });

  test.each(['data.aws_iam_role.r', 'module.data.data.aws_iam_role.r', 'module.a["x"].module.b.data.aws_iam_role.r'])('%s is one', (address) => {
    expect(verdicts(planned(address, 'data'), forAws)).toEqual([]);
  });

  test('of a function of SAM, which makes one unless it is given one', () => {
    const made = (more: object) => ({
      Transform: 'AWS::Serverless-2016-10-31',
      Resources: { F: { Type: 'AWS::Serverless::Function', Properties: { AssumeRolePolicyDocument: policy(claims.sub), ...more } } },
    });
    expect(verdicts(made({}), forAws)).toEqual(['accept']);
    expect(verdicts(made({ Role: 'arn:aws:iam::123456789012:role/x' }), forAws)).toEqual([]);
  });
});
