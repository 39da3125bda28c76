import { ACCEPT, AwsCase, CaseBody, DENY, from, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

/** Client ids have 1 to 255 characters. */
const faultOfIssue9 = (name: string, body: Omit<CaseBody, 'verdict'>) => ({ [`fault of issue 9: ${name}`]: { ...body, verdict: DENY, because: 'in the list of no provider' } });

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
  ...faultOfIssue9('an audience of no characters', { token: { aud: '' }, conditions: { 'ForAllValues:StringEquals': { ':aud': 'sts.amazonaws.com' } } }),
  ...faultOfIssue9('one in a list', { token: { aud: [''] }, conditions: { 'ForAllValues:StringEquals': { ':aud': 'sts.amazonaws.com' } } }),
  ...faultOfIssue9('one that is the authorized party as well', { token: { aud: '', azp: '' } }),
  ...faultOfIssue9('one where the policy asks for nothing', { token: { aud: '' } }),
  ...faultOfIssue9('one where the policy asks for it', { token: { aud: '' }, conditions: { StringEquals: { ':aud': '' } } }),
  ...faultOfIssue9('one that the template lists, which IAM refuses', { token: { aud: '' }, provider: { Url: 'https://token.actions.githubusercontent.com', ClientIdList: [''] } }),
  ...faultOfIssue9('more than a client id holds', { token: { aud: 'a'.repeat(256) } }),
  'as much as a client id holds': { token: { aud: 'a'.repeat(255) }, verdict: ACCEPT },
  'an audience that is no text': { token: { aud: 5 }, verdict: UNKNOWN, because: 'not text' },
  'one that is no text, in a list': { token: { aud: [5] }, verdict: UNKNOWN, because: 'not text' },
  'texts and others in a list': { token: { aud: ['sts.amazonaws.com', 5] }, verdict: DENY, because: 'several audiences' },
  'an empty list of audiences': { token: { aud: [] }, verdict: DENY, because: 'without an audience' },
});
