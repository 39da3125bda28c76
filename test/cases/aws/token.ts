import { ACCEPT, AwsCase, DENY, from, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

export const cases: AwsCase[] = from(SOURCES.stsApi, {
  'no issuer': { token: { iss: null }, verdict: DENY, because: 'no https issuer' },
  'an issuer without https': { token: { iss: 'token.actions.githubusercontent.com' }, verdict: DENY },
  'another issuer': { token: { iss: 'https://github.example/_services/token' }, verdict: DENY, because: 'the issuer is token.actions.githubusercontent.com' },
  'the issuer with a path behind it': { token: { iss: 'https://token.actions.githubusercontent.com/evil' }, verdict: DENY },
  'the issuer with a slash behind it': { token: { iss: 'https://token.actions.githubusercontent.com/' }, verdict: DENY },
  'no subject': { token: { sub: null }, verdict: DENY, because: 'without a subject' },
  'a subject of 5 characters': { token: { sub: '12345' }, verdict: UNKNOWN, because: 'is not known' },
  'a subject of 6 characters': { token: { sub: '123456' }, verdict: ACCEPT },
  'a subject of 255 characters': { token: { sub: 's'.repeat(255) }, verdict: ACCEPT },
  'a subject of 256 characters': { token: { sub: 's'.repeat(256) }, verdict: UNKNOWN, because: '256 characters' },
  'no audience': { token: { aud: null }, verdict: DENY, because: 'without an audience' },
  'several audiences': { token: { aud: ['sts.amazonaws.com', 'x'] }, verdict: DENY, because: 'several audiences' },
  'one audience in a list': { token: { aud: ['sts.amazonaws.com'] }, conditions: { StringEquals: { ':aud': 'sts.amazonaws.com' } }, verdict: ACCEPT },
  'an authorized party that is not the audience': {
    token: { azp: 'client', aud: 'sts.amazonaws.com' },
    conditions: { StringEquals: { ':aud': 'sts.amazonaws.com' } },
    verdict: UNKNOWN,
    because: 'azp and aud',
  },
  'an audience that the policy refuses': {
    token: { aud: 'https://github.com/my-org' },
    conditions: { StringEquals: { ':aud': 'sts.amazonaws.com' } },
    verdict: DENY,
  },
  'trap 15: without a condition on aud any audience that the provider takes gets in': {
    token: { aud: 'other' },
    provider: { Url: 'https://token.actions.githubusercontent.com', ClientIdList: ['sts.amazonaws.com', 'other'] },
    verdict: ACCEPT,
  },
  'an audience that the provider does not list': {
    token: { aud: 'other' },
    provider: { Url: 'https://token.actions.githubusercontent.com', ClientIdList: ['sts.amazonaws.com'] },
    verdict: DENY,
    because: 'the provider lists the audience',
  },
  'a provider without client ids': { provider: { Url: 'https://token.actions.githubusercontent.com' }, verdict: DENY },
  'client ids that the file leaves open': {
    provider: { Url: 'https://token.actions.githubusercontent.com', ClientIdList: [{ Ref: 'Audience' }] },
    verdict: UNKNOWN,
    because: 'client ids',
  },
  'the provider of another issuer says nothing': {
    token: { aud: 'other' },
    provider: { Url: 'https://gitlab.com', ClientIdList: ['x'] },
    verdict: ACCEPT,
    because: 'not in these files',
  },
  'an authorized party beside an audience that the policy refuses': {
    token: { azp: 'sts.amazonaws.com', aud: 'evil' },
    conditions: { StringEquals: { ':aud': 'sts.amazonaws.com' } },
    verdict: UNKNOWN,
  },
  'an authorized party that is the audience': {
    token: { azp: 'sts.amazonaws.com' },
    conditions: { StringEquals: { ':aud': 'sts.amazonaws.com' } },
    verdict: ACCEPT,
  },
  'an authorized party of null': { token: { azp: null }, verdict: UNKNOWN },
  'an empty list of audiences': { token: { aud: [] }, verdict: DENY, because: 'without an audience' },
});
