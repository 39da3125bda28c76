import { AzureDevOpsServiceConnection } from '../../src/issuers';
import { AzureDevOpsToken, TestToken, TrustAssertions } from '../../src/testing';
import { codeOf } from '../fixtures/error-code';
import { byAzureDevOps, byEntra, workflow } from '../issuers/azure-devops/connections';
import { HOST, identity, role } from '../verify/identities';

const own = (token: TestToken, audience = 'sts.amazonaws.com') => token.claims(audience);

test('the token of a connection is that of the model, whatever audience is asked for', () => {
  for (const connection of [byEntra, byAzureDevOps]) {
    const token = AzureDevOpsToken.connection(connection);
    expect(own(token)).toEqual(workflow({ connection }).sampleTokens('api://AzureADTokenExchange')[0]);
    expect(own(token, 'another')).toEqual(own(token));
    expect(token.toString()).toBe('a run that uses the service connection contoso/Web Shop/deploy-production');
  }
  expect(own(AzureDevOpsToken.connection(byAzureDevOps).forAudience('x'))).toMatchObject({ aud: 'x' });
});

test('a pipeline without a connection, and somebody else of the tenant', () => {
  expect(own(AzureDevOpsToken.pipeline(byEntra, 'deploy', 'refs/heads/main'))).toMatchObject({ iss: byAzureDevOps.issuer, sub: 'p://contoso/Web Shop/deploy', rpo_ref: 'refs/heads/main', org_id: byEntra.organizationId });
  expect(own(AzureDevOpsToken.somebodyElse(byEntra, 'x'))).toMatchObject({ iss: byEntra.issuer, sub: 'x', aud: 'fb60f99c-7a34-4190-8149-302f77469936' });
});

test('assertions on files take them', () => {
  const named = (file: { path: string; content: string }) => ({ path: file.path, content: file.content.replaceAll(HOST, byAzureDevOps.issuer.slice('https://'.length)).replaceAll('sts.amazonaws.com', 'api://AzureADTokenExchange') });
  const files = [named(role({ StringEquals: { [`${HOST}:sub`]: byAzureDevOps.subject, [`${HOST}:aud`]: 'api://AzureADTokenExchange' } })), named(identity(byAzureDevOps.subject))];
  const trust = TrustAssertions.fromFiles(files);
  trust.admits(AzureDevOpsToken.connection(byAzureDevOps));
  trust.rejects(AzureDevOpsToken.connection(byEntra));
  trust.rejects(AzureDevOpsToken.pipeline(byAzureDevOps, 'deploy-production', 'refs/heads/main'));
  trust.admitsExactly(workflow({ connection: byAzureDevOps }));
  expect(codeOf(() => trust.admitsExactly(workflow()))).toBe('not-exactly-this-workflow');
  const entra = { ...identity(byEntra.subject), content: identity(byEntra.subject).content.replaceAll(HOST, byEntra.issuer.slice('https://'.length)) };
  TrustAssertions.fromFiles([entra]).admitsExactly(workflow());
});

test.each<[string, () => unknown]>([
  ['a connection by its name', () => AzureDevOpsToken.connection('deploy' as unknown as AzureDevOpsServiceConnection)],
  ['a person by the issuer of Azure DevOps', () => AzureDevOpsToken.somebodyElse(byAzureDevOps, 'x')],
  ['a pipeline without a name', () => AzureDevOpsToken.pipeline(byEntra, '', 'refs/heads/main')],
])('refused: %s', (_, wrong) => expect(codeOf(wrong)).toBe('wrong-kind-of-value'));
