import { command } from './fixture';
import { byAzureDevOps, byEntra, workflow } from '../issuers/azure-devops/connections';

const token = (...argv: string[]) => command('.', ['token', ...argv]);
const claims = async (...argv: string[]) => {
  const { out, err } = await token(...argv);
  if (out === '') throw new Error(err);
  return JSON.parse(out) as Record<string, string>;
};

test.each([['azure'], ['aws'], [undefined]])('the token of a connection is the same for %s, and is what the model mints', async (party) => {
  const to = party === undefined ? [] : ['--for', party];
  expect(await claims(byEntra.subject, ...to)).toEqual(workflow().sampleTokens('api://AzureADTokenExchange')[0]);
  expect(await claims(byAzureDevOps.subject, '--organization-id', byAzureDevOps.organizationId, ...to)).toEqual(workflow({ connection: byAzureDevOps }).sampleTokens('api://AzureADTokenExchange')[0]);
});

test('another audience, and a pipeline without a connection', async () => {
  expect(await claims(byEntra.subject, '--audience', 'x')).toMatchObject({ aud: 'x' });
  expect(await claims('p://contoso/shop/deploy', '--organization-id', byAzureDevOps.organizationId, '--repository-ref', 'refs/tags/v1')).toMatchObject({ sub: 'p://contoso/shop/deploy', rpo_ref: 'refs/tags/v1', org_id: byAzureDevOps.organizationId });
});

test.each([
  ['a branch, which no connection has', [byEntra.subject, '--branch', 'main'], '[option-says-nothing]'],
  ['an organization beside a subject of ids', [byEntra.subject, '--organization-id', byEntra.organizationId], '[option-says-nothing]'],
  ['an organization beside a repository of GitHub', ['repo:my-org@1/my-repo@2', '--for', 'aws', '--organization-id', byEntra.organizationId], '[option-says-nothing]'],
  ['no organization beside names', [byAzureDevOps.subject], '[malformed-token-option]'],
  ['an organization by its name', [byAzureDevOps.subject, '--organization-id', 'contoso'], '[malformed-token-option]'],
  ['another identity of Entra', ['/eid1/c/pub/t/o4wf0VJLD0yafmpdDDsuEA/a/rISbSSETf0KqFyZ8ppdXmA/x'], '[malformed-token-option]'],
  ['a ref that is none', ['p://a/b/c', '--organization-id', byEntra.organizationId, '--repository-ref', 'main'], '[malformed-token-option]'],
])('refused: %s', async (_, argv, code) => expect(await token(...argv)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(code) }));
