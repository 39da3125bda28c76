import { ACCEPT, AwsCase, DENY, from, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

const { stsApi } = SOURCES;
const ISSUER = { Url: 'https://token.actions.githubusercontent.com', ClientIdList: ['sts.amazonaws.com'] };
const NOT_AUTHORIZED = 'AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity';

export const cases: AwsCase[] = [
  ...from('https://docs.gitlab.com/ci/cloud_services/aws/#troubleshooting', {
    'a condition refuses': { conditions: { StringEquals: { ':ref': 'x' } }, verdict: DENY, message: NOT_AUTHORIZED },
    'a Deny refuses': { statements: [{ Effect: 'Allow' }, { Effect: 'Deny' }], verdict: DENY, message: NOT_AUTHORIZED },
    'the action is missing': {
      statements: [{ Effect: 'Allow' }],
      token: { 'https://aws.amazon.com/source_identity': 'alice' },
      verdict: DENY,
      message: NOT_AUTHORIZED,
    },
    'the files have the provider, and the role trusts another': {
      statements: [{ Effect: 'Allow', Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/gitlab.com' } }], provider: ISSUER, verdict: DENY, message: NOT_AUTHORIZED,
    },
  }),
  ...from('https://github.com/aws-actions/configure-aws-credentials/issues/775', {
    'the provider does not list the audience': {
      provider: ISSUER,
      token: { aud: 'other' },
      verdict: DENY,
      message: 'InvalidIdentityToken: Incorrect token audience',
    },
    'the provider lists nothing': { provider: { Url: ISSUER.Url }, verdict: DENY, message: 'Incorrect token audience' },
    'the provider lists neither azp nor aud': { provider: ISSUER, token: { azp: 'a', aud: 'b' }, verdict: DENY, message: 'Incorrect token audience' },
    'the provider lists one of azp and aud': { provider: ISSUER, token: { azp: 'sts.amazonaws.com', aud: 'b' }, verdict: UNKNOWN, because: 'azp and aud' },
    'the provider lists both azp and aud, and no condition compares them': {
      provider: { ...ISSUER, ClientIdList: ['sts.amazonaws.com', 'b'] }, token: { azp: 'sts.amazonaws.com', aud: 'b' }, verdict: UNKNOWN,
    },
    'the audience before the condition': {
      provider: ISSUER,
      token: { aud: 'other' },
      conditions: { StringEquals: { ':ref': 'x' } },
      verdict: DENY,
      message: 'Incorrect token audience',
    },
  }),
  ...from('https://github.com/aws-actions/configure-aws-credentials/issues/280', {
    'an issuer that neither the files nor the policy know': {
      token: { iss: 'https://gitlab.com' }, verdict: DENY, message: 'InvalidIdentityToken: No OpenIDConnect provider found in your account for https://gitlab.com',
    },
  }),
  ...from(stsApi, {
    'no subject': { token: { sub: null }, verdict: DENY, message: 'InvalidIdentityToken' },
    'no audience': { token: { aud: null }, verdict: DENY, message: 'InvalidIdentityToken' },
    'several audiences': { token: { aud: ['sts.amazonaws.com', 'b'] }, verdict: DENY, message: 'InvalidIdentityToken' },
    'no issuer': { token: { iss: null }, verdict: DENY, message: 'InvalidIdentityToken' },
    'what is let in has no message': { verdict: ACCEPT },
    'what is not settled has none': { conditions: { StringEquals: { 'sts:RoleSessionName': 'x' } }, verdict: UNKNOWN },
  }),
];
