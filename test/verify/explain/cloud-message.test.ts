import { CloudMessage, IdentitySet, MessageAgreement } from '../../../src/verify';
import { cpu } from '../../fixtures/cpu';
import { AUDIENCES, HOST, identity, pool, role, RUNS } from '../identities';

const SUBJECT = "AADSTS700213: No matching federated identity record found for presented assertion subject 'repo:acme@1/shop@2:ref:refs/heads/main'.";
const ISSUE = 'repo:acme/shop:environment:dev';

// demands.md 2 and 8; the texts as the cited threads have them.
test.each<[string, string, string, Record<string, unknown>]>([
  ['configure-aws-credentials #318', 'Error: Could not assume role with OIDC: Not authorized to perform sts:AssumeRoleWithWebIdentity', 'aws-trust-policy', {}],
  ['the AWS CLI', 'An error occurred (InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation: Incorrect token audience', 'aws-audience', {}],
  ['configure-aws-credentials #280', `No OpenIDConnect provider found in your account for https://${HOST}`, 'aws-provider', { iss: `https://${HOST}` }],
  ['a bare code', 'InvalidIdentityToken', 'aws-token', {}],
  ['Azure/login #379, older words', `Error: ${SUBJECT.replace(/repo[^']*/, ISSUE)} Please check your federated identity credential`, 'azure-subject', { sub: ISSUE }],
  ['Azure/login #482, with the log around it', `Federated token details:\n issuer - https://${HOST}\n subject claim - ${ISSUE}\nAttempting...\nError: AADSTS700213: No`, 'azure-subject', { iss: `https://${HOST}`, sub: ISSUE }],
  ['a subject that the runner masks', SUBJECT.replace(/repo[^']*/, '***'), 'azure-subject', {}],
  ['azure-workload-identity #616', "AADSTS70021: No matching federated identity record found for presented assertion. Assertion Issuer: 'https://i'. Assertion Subject: 's'. Assertion Audience: 'a'. https", 'azure-no-match', { iss: 'https://i', sub: 's', aud: 'a' }],
  ['a case miss, in JSON', '{"error_description":"AADSTS7002138: No matching federated identity record found for presented assertion subject \\u0027repo:A/b\\u0027. The subject', 'azure-subject-case', { sub: 'repo:A/b' }],
  ['AADSTS700211', "AADSTS700211: No matching federated identity record found for presented assertion issuer 'https://i/'. Please check", 'azure-issuer', { iss: 'https://i/' }],
  ['AADSTS700212', "AADSTS700212: No matching federated identity record found for presented assertion\n audience 'x'. Please check", 'azure-audience', { aud: 'x' }],
  ['google-github-actions/auth #308', '{"error":"unauthorized_client","error_description":"The given credential is rejected by the attribute condition."}', 'gcp-condition', {}],
  ['the audience', '{\\"error\\":\\"invalid_grant\\",\\"error_description\\":\\"The audience in ID Token [https://a] does not match the expected audience.\\"}', 'gcp-audience', { aud: 'https://a' }],
  ['a code with other words', '{"error": "unauthorized_client", "error_description": "new words"}', 'gcp-unauthorized-client', {}],
  ['google-github-actions/auth #340', "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).", 'gcp-impersonation', {}],
])('%s', (_, text, id, claims) => {
  expect(CloudMessage.fromText(text)).toMatchObject({ id, claims });
});

describe('held against the files', () => {
  const MAIN = 'repo:acme@1/shop@2:ref:refs/heads/main';
  const push = RUNS['a push to main'];
  const compared = (text: string, file: { path: string; content: string }, token: Record<string, unknown>) => {
    const [decision] = IdentitySet.fromFiles([file]).decide(token);
    return CloudMessage.fromText(text).compare(decision, token);
  };
  const aws = (sub: string) => role({ StringEquals: { [`${HOST}:aud`]: AUDIENCES.aws, [`${HOST}:sub`]: sub } });
  const DENIED = 'Not authorized to perform sts:AssumeRoleWithWebIdentity';

  test.each<[string, string, { path: string; content: string }, Record<string, unknown>, MessageAgreement, RegExp]>([
    ['the same', DENIED, aws('other'), push(AUDIENCES.aws), MessageAgreement.AGREES, /what the files say/],
    ['admitted by the files', DENIED, aws(MAIN), push(AUDIENCES.aws), MessageAgreement.CONTRADICTS, /^the files would admit this token: what is deployed differs/],
    ['another subject', SUBJECT, identity('x'), { ...push(AUDIENCES.azure), sub: 'y' }, MessageAgreement.CONTRADICTS, /is of another token: its sub/],
    ['another reason', '{"error":"unauthorized_client","error_description":"The given credential is rejected by the attribute condition."}',
      pool('true', 'attribute.repository/acme/shop'), push('x'), MessageAgreement.CONTRADICTS, /another reason: the cloud would answer/],
    ['another cloud', DENIED, identity(MAIN), push(AUDIENCES.azure), MessageAgreement.OPEN, /another cloud/],
  ])('%s', (_, text, file, token, agreement, words) => {
    expect(compared(text, file, token)).toEqual({ agreement, text: expect.stringMatching(words) });
  });
});

test('a megabyte of beginnings is read at once', () => {
  const started = cpu();
  const text = 'No matching federated identity record found for presented assertion subject \''.repeat(13_000);
  expect(CloudMessage.fromText(`AADSTS700213 ${text}`.slice(0, 1_048_576))).toMatchObject({ id: 'azure-subject', claims: {} });
  expect(cpu() - started).toBeLessThan(2_000);
});
