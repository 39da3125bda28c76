import { explained, file, GITHUB, Row, run, seen } from './fixture';

const AUDIENCE = 'api://AzureADTokenExchange';
const listed = (name: string, subject: string, more: object = {}) => ({ audiences: [AUDIENCE], description: null, id: name, issuer: `https://${GITHUB}`, name, subject, ...more });
const flexible = (value: string) => file('application.json', {
  '@odata.context': "https://graph.microsoft.com/beta/$metadata#applications('77777777-0000-4000-8000-000000000001')/federatedIdentityCredentials",
  'value': [{ ...listed('release', ''), subject: null, claimsMatchingExpression: { value, languageVersion: 1 } }],
});
const NO_SUBJECT = (subject: string) => `AADSTS700213: No matching federated identity record found for presented assertion subject '${subject}'. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion.`;
const NO_EXPRESSION = (subject: string) => `Error: AADSTS7002131: No matching federated identity record found for presented assertion subject '${subject}' or no federated identity credential expression matched. Please check your federated identity credential Subject, Expression, Audience and Issuer against the presented assertion.`;
const push = run(AUDIENCE);
const IMMUTABLE = 'repo:meadow@1001/barn@2002:environment:release';
const release = run(AUDIENCE, { sub: IMMUTABLE, environment: 'release' });

const ROWS: Record<string, Row> = {
  'a push, where pull requests and main are trusted (Azure/login #453)': {
    files: [file('list.json', [listed('pull-request', 'repo:meadow/barn:pull_request'), listed('main', 'repo:meadow/barn:ref:refs/heads/main')])],
    token: run(AUDIENCE, { sub: 'repo:meadow/barn:ref:refs/heads/fix-roof', ref: 'refs/heads/fix-roof' }),
    message: NO_SUBJECT('repo:meadow/barn:ref:refs/heads/fix-roof'),
    verdict: 'deny',
    causes: ['not-a-pull-request', 'other-ref'],
    remedy: /^on: pull_request for the job that the trust is meant for/,
    where: '#/0',
  },
  'a flexible credential without an id (terraform-provider-azuread #1901)': {
    files: [file('app.tf.json', {
      resource: {
        azuread_application_flexible_federated_identity_credential: {
          it: {
            application_id: '/applications/77777777-0000-4000-8000-000000000001', audience: AUDIENCE, display_name: 'heads', issuer: `https://${GITHUB}`, claims_matching_expression: "claims['sub'] matches 'repo:meadow/barn:ref:refs/heads/*'",
          },
        },
      },
    })],
    token: push,
    message: 'The FederatedIdentityCredential.ClaimsMatchingExpression.Value is invalid. Rule exception: Expression configured for issuer either lacks all required claims or contains unallowed claims.',
    verdict: 'unknown',
    causes: ['flexible-without-id'],
    remedy: /^claims\['repository_id'\] eq '2002' beside the other clauses of claims_matching_expression/,
  },
  'an immutable subject, where a pattern is classic': {
    files: [flexible("claims['sub'] matches 'repo:meadow/*:environment:release'")],
    token: release,
    message: NO_EXPRESSION(IMMUTABLE),
    verdict: 'deny',
    causes: ['subject-form'],
    remedy: /"repo:meadow@1001\/barn@2002:environment:release".*with claims\['repository_id'\] eq '2002' in the same expression/,
  },
  'a regular expression, where a glob is read': {
    files: [flexible("claims['sub'] matches 'repo:meadow/.*:environment:release'")],
    token: run(AUDIENCE, { sub: 'repo:meadow/barn:environment:release', environment: 'release' }),
    message: NO_EXPRESSION('repo:meadow/barn:environment:release'),
    verdict: 'deny',
    causes: ['regular-expression'],
    remedy: /^claims\['sub'\] eq 'repo:meadow\/barn:environment:release'/,
  },
  'letter case, under the code for any subject (Azure/login #619)': {
    files: [file('list.json', [listed('dev', 'repo:meadow/barn:environment:Dev')])],
    token: run(AUDIENCE, { sub: 'repo:meadow/barn:environment:dev', environment: 'dev' }),
    message: NO_SUBJECT('repo:meadow/barn:environment:dev'),
    verdict: 'deny',
    causes: ['letter-case'],
    remedy: /^subject: "repo:meadow\/barn:environment:dev"/,
  },
  'a star in a standard credential': {
    files: [file('list.json', [listed('all', 'repo:meadow/barn:*')])], token: push, verdict: 'deny', causes: ['literal-wildcard'], remedy: /^subject: "repo:meadow\/barn:ref:refs\/heads\/main"/,
  },
  'an audience that begins with a blank, as in a sample of the vendor': {
    files: [file('list.json', [listed('main', 'repo:meadow/barn:ref:refs/heads/main', { audiences: [` ${AUDIENCE}`] })])], token: push, verdict: 'deny', causes: ['white-space'], remedy: /^audience: "api/,
  },
  'a pod, whose token has a list of one audience': {
    files: [file('list.json', [listed('pod', 'system:serviceaccount:team:deployer', { issuer: 'https://westus.oic.prod-aks.azure.com/t-1/c-1/' })])],
    token: { iss: 'https://westus.oic.prod-aks.azure.com/t-1/c-1/', aud: [AUDIENCE], sub: 'system:serviceaccount:team:deployer' },
    verdict: 'accept',
    causes: [],
  },
  'a token for another cloud': { files: [file('list.json', [listed('main', 'repo:meadow/barn:ref:refs/heads/main')])], token: run('sts.amazonaws.com'), verdict: 'deny', causes: ['audience'], remedy: /^audience: api:\/\/AzureADTokenExchange where the job/ },
};

test.each(Object.entries(ROWS))('%s', (_, row) => {
  const { verdict, ids, remedies, where, agreement } = seen(row);
  expect({ verdict, ids }).toEqual({ verdict: row.verdict, ids: row.causes });
  if (row.remedy) expect(remedies).toMatch(row.remedy);
  if (row.where !== undefined) expect(where[0]).toMatch(new RegExp(`${row.where}$`));
  if (row.message !== undefined) expect(agreement).toBe(row.verdict === 'unknown' ? 'open' : 'agrees');
});

test('text of a subject that an expression cannot hold is not written into one', () => {
  const { causes } = explained([flexible("claims['sub'] matches 'repo:Meadow/*:environment:*'")], run(AUDIENCE, { sub: "repo:meadow/barn:environment:it's", environment: "it's" }));
  expect(causes.map(({ remedy }) => remedy).join()).not.toMatch(/eq 'repo:meadow\/barn:environment:it's'/);
});

test('of twenty credentials, those that came nearest', () => {
  const others = Array.from({ length: 19 }, (_, index) => listed(`other-${index}`, 'repo:field/plough:environment:x', { issuer: `https://other-${index}.example` }));
  const { causes } = explained([file('list.json', [...others, listed('main', 'repo:Meadow/barn:ref:refs/heads/main')])], push);
  expect(causes.map(({ id }) => id)).toEqual(['letter-case']);
});
