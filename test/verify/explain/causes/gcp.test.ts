import { explained, file, GITHUB, Row, run, seen } from './fixture';

const POOL = 'projects/123456789012/locations/global/workloadIdentityPools/meadow-pool';
const HOST = '//iam.googleapis.com/';
const AUDIENCE = `https:${HOST}${POOL}/providers/meadow-provider`;
const push = run(AUDIENCE);

/** A provider as gcloud describes it. */
const provider = (more: object = {}, mapping: Record<string, string> = { 'attribute.repository': 'assertion.repository' }, name = `${POOL}/providers/meadow-provider`) => file('provider.json', {
  name, attributeMapping: { 'google.subject': 'assertion.sub', ...mapping }, oidc: { issuerUri: `https://${GITHUB}` }, state: 'ACTIVE', attributeCondition: "assertion.repository_owner == 'meadow'", ...more,
});
/** The policy of the account that a member may become. */
const bound = (member: string, more: object = {}) => file('barn@my-project.iam.gserviceaccount.com.json', { bindings: [{ members: [member], role: 'roles/iam.workloadIdentityUser', ...more }], etag: 'x', version: 1 });
const set = (what: string) => `principalSet:${HOST}${POOL}/${what}`;
const SHOP = set('attribute.repository/meadow/barn');

const DENIED = "failed to generate Google Cloud access token for ***: (403) {\"error\":{\"code\":403,\"message\":\"Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).\"}}";
const CALLER = 'Failed to generate Google Cloud access token for barn@my-project.iam.gserviceaccount.com: {"error":{"code":403,"message":"The caller does not have permission","status":"PERMISSION_DENIED"}}';
const CONDITION = '{"error":"unauthorized_client","error_description":"The given credential is rejected by the attribute condition."}';

const ROWS: Record<string, Row> = {
  'two attributes in one member (auth #233)': {
    files: [provider({}, { 'attribute.repository': 'assertion.repository', 'attribute.ref': 'assertion.ref' }), bound(set('attribute.repository/meadow/barn/attribute.ref/refs/heads/main'))],
    token: push,
    message: CALLER,
    verdict: 'deny',
    causes: ['one-attribute'],
    remedy: /^one attribute that is mapped from both claims, joined with ":" in attributeMapping/,
  },
  'a principalSet with a subject (auth #310)': {
    files: [provider(), bound(set('subject/repo:meadow/barn:ref:refs/heads/main'))],
    token: push,
    message: DENIED,
    verdict: 'deny',
    causes: ['subject-in-principal-set'],
    remedy: new RegExp(`^principal:${HOST}${POOL}/subject/repo:meadow/barn:ref:refs/heads/main as the member`),
  },
  'a principal with an attribute': {
    files: [provider(), bound(`principal:${HOST}${POOL}/attribute.repository/meadow/barn`)],
    token: push,
    verdict: 'unknown',
    causes: ['attribute-in-principal'],
    remedy: new RegExp(`^${SHOP} as the member`),
  },
  'a member of an attribute that is not mapped (auth #78)': {
    files: [provider({}, {}), bound(SHOP)], token: push, message: CALLER, verdict: 'deny', causes: ['not-mapped'], remedy: /^"attribute\.repository": "assertion\.repository" in attributeMapping, beside what is mapped$/,
  },
  'a condition on an attribute that is not mapped': {
    files: [provider({ attributeCondition: "attribute.repository_owner == 'meadow'" })],
    token: push,
    verdict: 'deny',
    causes: ['not-mapped'],
    remedy: /^"attribute\.repository_owner": "assertion\.repository_owner" in attributeMapping/,
    where: 'attributeCondition',
  },
  'a subject that is a truth value (auth #378)': {
    files: [provider({ attributeMapping: { 'google.subject': "assertion.sub == 'repo:meadow/barn:ref:refs/heads/main'" } })],
    token: push,
    message: "{\"error\":\"unauthorized_client\",\"error_description\":\"The mapped attribute 'google.subject' must be of type STRING.\"}",
    verdict: 'deny',
    causes: ['subject-not-text'],
    remedy: /^"google\.subject": "assertion\.sub" in attributeMapping, and the comparison in attributeCondition/,
  },
  'no condition, for an issuer with many customers (github-actions-runners #261)': {
    files: [file('cdk.tf.json', {
      resource: {
        google_iam_workload_identity_pool: { main: { project: 'p', workload_identity_pool_id: 'meadow-pool' } },
        google_iam_workload_identity_pool_provider: {
          main: {
            project: 'p',
            workload_identity_pool_id: '${google_iam_workload_identity_pool.main.workload_identity_pool_id}',
            workload_identity_pool_provider_id: 'meadow-provider',
            attribute_mapping: { 'google.subject': 'assertion.sub' },
            oidc: { issuer_uri: `https://${GITHUB}` },
          },
        },
      },
    })],
    token: push,
    verdict: 'unknown',
    causes: ['condition-without-claim'],
    remedy: /^assertion\.repository_owner_id == 'ID', with the id of the tenant that is meant, in attribute_condition$/,
  },
  'a condition that is always true (terraform-infra-common #672)': {
    files: [provider({ attributeCondition: 'attribute.repository == assertion.repository' }), bound(set('*'))],
    token: run(AUDIENCE, { repository_owner: 'stranger', repository: 'stranger/x' }),
    verdict: 'accept',
    causes: ['condition-always-true'],
    remedy: /^assertion\.repository_owner_id == 'ID', with/,
    where: 'attributeCondition',
  },
  'an IAM condition on an attribute (auth #35)': {
    files: [provider(), bound(SHOP, { condition: { title: 'main', expression: "attribute.git_branch == 'refs/heads/main'" } })],
    token: push,
    verdict: 'unknown',
    causes: ['attribute-in-iam-condition'],
    remedy: /^no condition on the grant, and a member with one attribute/,
  },
  'the id of a project for its number': {
    files: [provider(), bound(SHOP.replace('123456789012', 'my-project'))], token: push, message: DENIED, verdict: 'deny', causes: ['project-id'], remedy: /^projects\/123456789012 in the member/,
  },
  'a member without the name of a pool': {
    files: [provider(), bound(`principalSet:${HOST}meadow-pool/attribute.repository/meadow/barn`)], token: push, verdict: 'deny', causes: ['member-without-pool'], remedy: new RegExp(`^${POOL} behind iam`),
  },
  'a member of another pool (auth #418)': {
    files: [provider({}, undefined, `${POOL}2/providers/meadow-provider`), bound(SHOP)],
    token: { ...push, aud: `https:${HOST}${POOL}2/providers/meadow-provider` },
    message: '{"protoPayload":{"status":{"code":7,"message":"Permission \'iam.serviceAccounts.getAccessToken\' denied on resource (or it may not exist)."},"methodName":"GenerateAccessToken"}}',
    verdict: 'unknown',
    causes: ['other-pool'],
    remedy: new RegExp(`^the pool that the job logs in to in both places: ${POOL}2 in the member`),
  },
  'numbers for ids': {
    files: [provider({ attributeCondition: 'assertion.repository_owner_id == 1001 && assertion.repository_id == 2002' })],
    token: push,
    message: CONDITION,
    verdict: 'deny',
    causes: ['number-for-text'],
    remedy: /^assertion\.repository_owner_id == '1001' in attributeCondition$/,
  },
  'a provider for credentials of AWS': {
    files: [file('provider.yaml', `attributeCondition: assertion.arn.startsWith('arn:aws:sts::111122223333:assumed-role/bridge/')\nattributeMapping:\n  google.subject: assertion.arn\naws:\n  accountId: '111122223333'\nname: ${POOL}/providers/bridge\nstate: ACTIVE\n`)],
    token: push,
    verdict: 'deny',
    causes: ['provider-of-other-kind'],
    remedy: /^a provider with oidc/,
  },
  'the audience of another provider': {
    files: [provider()], token: { ...push, aud: AUDIENCE.replace('meadow-provider', 'other') }, verdict: 'deny', causes: ['audience'], remedy: new RegExp(`^audience: ${AUDIENCE} where the job`),
  },
  'a star in a condition': { files: [provider({ attributeCondition: "assertion.repository == 'meadow/*'" })], token: push, verdict: 'deny', causes: ['literal-wildcard'] },
  'letter case in a condition, the bound account behind it': {
    files: [provider({ attributeCondition: "assertion.repository == 'Meadow/barn' && assertion.ref == 'refs/heads/main'" }), bound(set('attribute.ref/refs/heads/main'))], token: push, verdict: 'deny', causes: ['letter-case', 'not-mapped'],
  },
};

test.each(Object.entries(ROWS))('%s', (_, row) => {
  const { verdict, ids, remedies, where, agreement } = seen(row);
  expect({ verdict, ids }).toEqual({ verdict: row.verdict, ids: row.causes });
  if (row.remedy) expect(remedies).toMatch(row.remedy);
  if (row.where !== undefined) expect(where[0]).toMatch(new RegExp(`${row.where}$`));
  if (row.message !== undefined) expect(agreement).toBe(row.verdict === 'unknown' ? 'open' : 'agrees');
});

test('an exchange that takes the token agrees with a refusal that comes behind it', () => {
  const { verdict, agreement, causes } = explained([provider()], push, DENIED);
  expect({ verdict, agreement, causes }).toEqual({ verdict: 'accept', agreement: 'agrees', causes: [] });
});

test.each([
  ["assertion.repository_owner == 'meadow' && has(assertion.ref)", []],
  ["assertion.repository_owner == 'meadow' || has(assertion.ref)", ['condition-always-true']],
  ["assertion.sub != ''", ['condition-always-true']],
  ["assertion.sub.startsWith('repo:meadow/')", []],
])('whether %s asks for something', (attributeCondition, ids) => {
  expect(explained([provider({ attributeCondition })], push).causes.map(({ id }) => id)).toEqual(ids);
});

describe('a remedy is told after it was tried', () => {
  test('a mapping alone does not let in a run that the condition refuses', () => {
    const { causes } = explained([provider({ attributeCondition: "attribute.repository_owner == 'other'" })], push);
    expect(causes).toEqual([expect.objectContaining({ id: 'not-mapped', remedy: expect.stringMatching(/^"attribute\.repository_owner"|^a trust that is written for this run/) })]);
  });
  test('a member of the whole pool is not what a faulty member is mended to', () => {
    const { causes } = explained([provider({ attributeCondition: "assertion.sub != ''" }), bound(`principalSet:${HOST}projects/my-project/locations/global/workloadIdentityPools/meadow-pool/*`)], push);
    expect(causes).toEqual([expect.objectContaining({ id: 'project-id', remedy: expect.stringMatching(/^a trust that is written for this run/) })]);
  });
});
