import { Decision, Party, Verdict } from '../../../src/trust';
import { CloudMessage, MessageAgreement } from '../../../src/verify';
import { KNOWN_MESSAGES } from '../../../src/verify/explain/message/recognise';
import { cpu } from '../../fixtures/cpu';

const { AGREES, CONTRADICTS, OPEN } = MessageAgreement;
const NO_RECORD = 'No matching federated identity record found for presented assertion';
const EVENT = {
  userIdentity: { type: 'WebIdentityUser', userName: 'repo:meadow/barn:ref:refs/heads/main', identityProvider: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
  eventSource: 'sts.amazonaws.com',
  eventName: 'AssumeRoleWithWebIdentity',
  errorCode: 'AccessDenied',
  errorMessage: 'An unknown error occurred',
};

/** A message as logs have it, what it is, the claims it shows; and what is said where the files accept, and where they refuse for the reason that is named. */
type Row = [text: string, id: string, claims: Record<string, string>, accepted: MessageAgreement, refusal: string, refused: MessageAgreement];

const AWS: Row[] = [
  ['Not authorized to perform sts:AssumeRoleWithWebIdentity', 'aws-trust-policy', {}, CONTRADICTS, 'AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity', AGREES],
  ['Not authorized to perform sts:AssumeRoleWithWebIdentity', 'aws-trust-policy', {}, CONTRADICTS, 'InvalidIdentityToken: Incorrect token audience', CONTRADICTS],
  [JSON.stringify(EVENT), 'aws-cloudtrail', { sub: EVENT.userIdentity.userName, iss: 'https://token.actions.githubusercontent.com' }, CONTRADICTS, 'AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity', AGREES],
  [JSON.stringify({ Records: [{ eventName: 'ListBuckets', userIdentity: { userName: 'other' } }, EVENT] }, null, 2), 'aws-cloudtrail', { sub: EVENT.userIdentity.userName, iss: 'https://token.actions.githubusercontent.com' }, CONTRADICTS, 'AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity', AGREES],
  ['Error: Could not assume role with OIDC: Incorrect token audience', 'aws-audience', {}, CONTRADICTS, 'InvalidIdentityToken: Incorrect token audience', AGREES],
  ['No OpenIDConnect provider found in your account for https://idp.example', 'aws-provider', { iss: 'https://idp.example' }, CONTRADICTS, 'InvalidIdentityToken: No OpenIDConnect provider found in your account for https://idp.example', AGREES],
  ['InvalidIdentityToken', 'aws-token', {}, CONTRADICTS, 'InvalidIdentityToken: Incorrect token audience', AGREES],
  ['(ExpiredTokenException) when calling: Token expired: current date/time 1 must be before the expiration date/time 0', 'aws-expired', {}, OPEN, 'AccessDenied: x', OPEN],
  ["OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint", 'aws-thumbprint', {}, OPEN, 'AccessDenied: x', OPEN],
  ["InvalidIdentityToken: Couldn't retrieve verification key from your identity provider", 'aws-issuer-not-reached', {}, OPEN, 'AccessDenied: x', OPEN],
  ['IDPCommunicationError', 'aws-issuer-not-reached', {}, OPEN, 'AccessDenied: x', OPEN],
  ['IDPRejectedClaim', 'aws-claim-rejected', {}, OPEN, 'AccessDenied: x', OPEN],
  ['MalformedPolicyDocument: Invalid principal in policy', 'aws-malformed-policy', {}, OPEN, 'AccessDenied: x', OPEN],
  ['User: arn:aws:iam::1:user/ci is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::1:role/x', 'aws-assume-role', {}, OPEN, 'AccessDenied: x', OPEN],
  ['User: x is not authorized to perform: sts:TagSession on resource: y', 'aws-tag-session', {}, OPEN, 'AccessDenied: x', OPEN],
  ['Credentials could not be loaded, please check your action inputs: Could not load credentials from any providers', 'aws-no-token', {}, OPEN, 'AccessDenied: x', OPEN],
];

const AZURE: Row[] = [
  [`AADSTS700211: ${NO_RECORD} issuer 'https://i/'. Please check`, 'azure-issuer', { iss: 'https://i/' }, CONTRADICTS, `AADSTS700211: ${NO_RECORD} issuer 'https://i/'.`, AGREES],
  [`AADSTS700212: ${NO_RECORD} audience 'a'. Please check`, 'azure-audience', { aud: 'a' }, CONTRADICTS, `AADSTS700212: ${NO_RECORD} audience 'a'.`, AGREES],
  [`AADSTS700213: ${NO_RECORD} subject 's'. Please check`, 'azure-subject', { sub: 's' }, CONTRADICTS, `AADSTS700213: ${NO_RECORD} subject 's'.`, AGREES],
  [`AADSTS700213: ${NO_RECORD} subject 's'. Please check`, 'azure-subject', { sub: 's' }, CONTRADICTS, `AADSTS7002138: ${NO_RECORD} subject 's'.`, AGREES],
  [`AADSTS700213: ${NO_RECORD} subject 's'. Please check`, 'azure-subject', { sub: 's' }, CONTRADICTS, `AADSTS700212: ${NO_RECORD} audience 'a'.`, CONTRADICTS],
  [`AADSTS7002131: ${NO_RECORD} subject 's' or no federated identity credential expression matched. Please check your federated identity credential Subject, Expression, Audience and Issuer against the presented assertion. https://x`,
    'azure-expression', { sub: 's' }, CONTRADICTS, `AADSTS700213: ${NO_RECORD} subject 's'.`, AGREES],
  [`AADSTS7002138: ${NO_RECORD} subject 's'. The subject matches with case-insensitive comparison`, 'azure-subject-case', { sub: 's' }, CONTRADICTS, `AADSTS7002138: ${NO_RECORD} subject 's'.`, AGREES],
  [`AADSTS70021: ${NO_RECORD}. Assertion Issuer: 'https://i'. Assertion Subject: 's'. Assertion Audience: 'a'. https`, 'azure-no-match', { iss: 'https://i', sub: 's', aud: 'a' }, CONTRADICTS, `AADSTS700213: ${NO_RECORD} subject 's'.`, AGREES],
  ["AADSTS700016: Application with identifier 'x' was not found in the directory 'y'", 'azure-application-not-found', {}, OPEN, 'AADSTS700213', OPEN],
  ["AADSTS90002: Tenant 'x' not found", 'azure-tenant-not-found', {}, OPEN, 'AADSTS700213', OPEN],
  ["AADSTS7000112: Application 'x' is disabled", 'azure-application-disabled', {}, OPEN, 'AADSTS700213', OPEN],
  ['AADSTS700229: Only app-only tokens can be used', 'azure-not-app-only', {}, OPEN, 'AADSTS700213', OPEN],
  ['AADSTS700027: Client assertion failed signature validation', 'azure-assertion-signature', {}, OPEN, 'AADSTS700213', OPEN],
  ['AADSTS50013: Assertion failed signature validation', 'azure-assertion-invalid', {}, OPEN, 'AADSTS700213', OPEN],
  ['AADSTS700024: Client assertion is not within its valid time range', 'azure-assertion-expired', {}, OPEN, 'AADSTS700213', OPEN],
  ['The FederatedIdentityCredential.ClaimsMatchingExpression.Value is invalid.', 'azure-expression-refused', {}, OPEN, 'AADSTS700213', OPEN],
];

const sts = (error: string, description: string) => JSON.stringify({ error, error_description: description });
const DISABLED = 'The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn\'t exist.';
const SIZE = 'The size of mapped attribute google.subject exceeds the 127 bytes limit. Either modify your attribute mapping or the incoming assertion to produce a mapped attribute that is less than 127 bytes.';
const ACCESS = "PERMISSION_DENIED: Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).";
const GCP: Row[] = [
  [sts('unauthorized_client', 'The given credential is rejected by the attribute condition.'), 'gcp-condition', {}, CONTRADICTS, sts('unauthorized_client', 'The given credential is rejected by the attribute condition.'), AGREES],
  [sts('invalid_request', SIZE), 'gcp-subject-size', {}, CONTRADICTS, sts('invalid_request', SIZE), AGREES],
  [sts('unauthorized_client', "The mapped attribute 'google.subject' must be of type STRING."), 'gcp-subject-type', {}, CONTRADICTS, sts('unauthorized_client', "The mapped attribute 'google.subject' must be of type STRING."), AGREES],
  [sts('invalid_grant', 'The audience in ID Token [https://a] does not match the expected audience.'), 'gcp-audience', { aud: 'https://a' }, CONTRADICTS, sts('invalid_grant', 'The audience in ID Token [https://a] does not match the expected audience.'), AGREES],
  [sts('invalid_grant', "Error connecting to the given credential's issuer."), 'gcp-issuer', {}, CONTRADICTS, sts('invalid_grant', "Error connecting to the given credential's issuer."), AGREES],
  [sts('invalid_target', DISABLED), 'gcp-provider', {}, CONTRADICTS, sts('invalid_target', DISABLED), AGREES],
  [ACCESS, 'gcp-impersonation', {}, CONTRADICTS, ACCESS, AGREES],
  ['"message": "The caller does not have permission"', 'gcp-impersonation', {}, CONTRADICTS, ACCESS, AGREES],
  ['google.auth.exceptions.RefreshError: Unable to acquire impersonated credentials', 'gcp-impersonation', {}, CONTRADICTS, ACCESS, AGREES],
  [sts('invalid_target', 'new words'), 'gcp-invalid-target', {}, CONTRADICTS, sts('invalid_target', DISABLED), AGREES],
  [sts('unauthorized_client', 'new words'), 'gcp-unauthorized-client', {}, CONTRADICTS, sts('unauthorized_client', 'The given credential is rejected by the attribute condition.'), AGREES],
  [sts('invalid_grant', 'new words'), 'gcp-invalid-grant', {}, CONTRADICTS, sts('invalid_grant', "Error connecting to the given credential's issuer."), AGREES],
  ['googleapi: Error 400: The attribute condition must reference one of the provider\'s claims.', 'gcp-condition-refused', {}, OPEN, ACCESS, OPEN],
  [sts('invalid_grant', 'ID Token issued at 1650000000 is stale to sign-in.'), 'gcp-expired', {}, OPEN, ACCESS, OPEN],
  ['Gaia id not found for email barn@my-project.iam.gserviceaccount.com', 'gcp-account-not-found', {}, OPEN, ACCESS, OPEN],
];

const decision = (party: Party, verdict: Verdict, cloudMessage?: string): Decision => ({ party, identity: 'barn', verdict, because: [], ...cloudMessage === undefined ? {} : { cloudMessage } });

describe.each<[Party, Row[]]>([[Party.AWS, AWS], [Party.AZURE, AZURE], [Party.GCP, GCP]])('%s', (party, rows) => {
  test.each(rows)('%s', (text, id, claims, accepted, refusal, refused) => {
    const message = CloudMessage.fromText(text);
    expect({ party: message.party, id: message.id, claims: message.claims }).toEqual({ party, id, claims });
    expect(message.compare(decision(party, Verdict.ACCEPT), claims).agreement).toBe(accepted);
    expect(message.compare(decision(party, Verdict.DENY, refusal), claims).agreement).toBe(refused);
    expect(message.compare(decision(party, Verdict.UNKNOWN), claims).agreement).toBe(OPEN);
  });

  test('each message that is known has a row', () => {
    expect([...new Set(rows.map(([, id]) => id))].sort()).toEqual(KNOWN_MESSAGES.filter((one) => one.party === party).map(({ id }) => id).sort());
  });
});

test.each([
  ['before', [{ eventName: 'AssumeRoleWithWebIdentity' }, { errorCode: 'AccessDenied', eventName: 'ListBuckets' }]],
  ['behind', [{ eventName: 'ListBuckets', errorCode: 'AccessDenied' }, { eventName: 'AssumeRoleWithWebIdentity' }]],
])('a refusal of another call is not one of this call: %s', (_, events) => {
  expect(() => CloudMessage.fromText(JSON.stringify(events))).toThrow(/no message of a cloud/);
});

test('a megabyte of events is read at once', () => {
  const started = cpu();
  const text = JSON.stringify(Array.from({ length: 5_000 }, () => ({ userIdentity: { userName: 'x' }, eventName: 'AssumeRoleWithWebIdentity' })));
  expect(() => CloudMessage.fromText(text)).toThrow(/no message of a cloud/);
  expect(() => CloudMessage.fromText('"eventName":"AssumeRoleWithWebIdentity" '.repeat(20_000))).toThrow(/no message of a cloud/);
  expect(cpu() - started).toBeLessThan(4_000);
});
