import { ACCEPT, AwsCase, DENY, from, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

const TAGS = 'https://aws.amazon.com/tags';
const BOTH = ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'];

/** The claim by which a token sets tags. */
function tags(principalTags: unknown, transitive?: string[]): Record<string, unknown> {
  return { [TAGS]: { principal_tags: principalTags, ...transitive ? { transitive_tag_keys: transitive } : {} } };
}

const tagged = (Condition: object, Action: unknown = BOTH) => ({ statements: [{ Effect: 'Allow', Action, Condition }] });
const TEAM = tags({ Team: ['a'] });
const SOURCE_IDENTITY = { 'https://aws.amazon.com/source_identity': 'alice' };

export const cases: AwsCase[] = [
  ...from(SOURCES.sessionTags, {
    'tags need sts:TagSession': { conditions: {}, token: TEAM, verdict: DENY, because: 'sts:TagSession, which the token asks for' },
    'tags with sts:TagSession': { ...tagged({}), token: TEAM, verdict: ACCEPT },
    'tags with a statement of their own': { statements: [{ Effect: 'Allow' }, { Effect: 'Allow', Action: 'sts:TagSession' }], token: TEAM, verdict: ACCEPT },
    'tags with a wildcard action': { ...tagged({}, 'sts:*'), token: TEAM, verdict: ACCEPT },
    'sts:TagSession alone does not let in': {
      statements: [{ Effect: 'Allow', Action: ['sts:TagSession'] }, { Effect: 'Allow', Condition: { StringEquals: { ':ref': 'x' } } }],
      token: TEAM,
      verdict: DENY,
    },
    'a Deny of sts:TagSession refuses tokens with tags': {
      statements: [{ Effect: 'Allow', Action: BOTH }, { Effect: 'Deny', Action: 'sts:TagSession' }],
      token: TEAM,
      verdict: DENY,
    },
    'a Deny of sts:TagSession leaves tokens without tags alone': {
      statements: [{ Effect: 'Allow', Action: BOTH }, { Effect: 'Deny', Action: 'sts:TagSession' }],
      verdict: ACCEPT,
    },
    'a tag in the condition': { ...tagged({ StringEquals: { 'aws:RequestTag/Team': 'a' } }), token: TEAM, verdict: ACCEPT },
    'another tag in the condition': { ...tagged({ StringEquals: { 'aws:RequestTag/Team': 'b' } }), token: TEAM, verdict: DENY },
    'tag keys ignore case': { ...tagged({ StringEquals: { 'aws:requesttag/TEAM': 'a' } }), token: TEAM, verdict: ACCEPT },
    'tag values do not': { ...tagged({ StringEquals: { 'aws:RequestTag/Team': 'A' } }), token: TEAM, verdict: DENY },
    'a tag that is not there': { ...tagged({ StringEquals: { 'aws:RequestTag/Stage': 'a' } }), token: TEAM, verdict: DENY, because: 'sets no such tag' },
    'a tag of a token without tags': {
      conditions: { StringEquals: { 'aws:RequestTag/Team': 'a' } },
      verdict: DENY,
      because: 'no claim https://aws.amazon.com/tags',
    },
    'no tag: a negated operator holds': { conditions: { StringNotEquals: { 'aws:RequestTag/Team': 'a' } }, verdict: ACCEPT },
    'tag keys, all known': { ...tagged({ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['Team', 'Stage'] } }), token: TEAM, verdict: ACCEPT },
    'tag keys, one unknown': { ...tagged({ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['Stage'] } }), token: TEAM, verdict: DENY },
    'tag keys of a token without tags': {
      conditions: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['Stage'] } },
      verdict: ACCEPT,
      because: 'no value at all',
    },
    'transitive tag keys': {
      ...tagged({ 'ForAnyValue:StringEquals': { 'sts:TransitiveTagKeys': 'Team' } }),
      token: tags({ Team: ['a'] }, ['Team']),
      verdict: ACCEPT,
    },
    'no transitive tag keys': {
      ...tagged({ 'ForAnyValue:StringEquals': { 'sts:TransitiveTagKeys': 'Team' } }),
      token: TEAM,
      verdict: DENY,
      because: 'no tag is transitive',
    },
    'a tag as a policy variable': {
      ...tagged({ StringEquals: { ':repository_id': '${aws:RequestTag/Repository}' } }),
      token: tags({ Repository: ['456789'] }),
      verdict: ACCEPT,
    },
    '50 tags': { ...tagged({}), token: tags(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`k${index}`, ['v']]))), verdict: ACCEPT },
    '51 tags': { ...tagged({}), token: tags(Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, ['v']]))), verdict: UNKNOWN },
    'a tag key of 128 characters': { ...tagged({}), token: tags({ ['k'.repeat(128)]: ['v'] }), verdict: ACCEPT },
    'a tag key of 129 characters': { ...tagged({}), token: tags({ ['k'.repeat(129)]: ['v'] }), verdict: UNKNOWN },
    'a tag value of 256 characters': { ...tagged({}), token: tags({ k: ['v'.repeat(256)] }), verdict: ACCEPT },
    'a tag value of 257 characters': { ...tagged({}), token: tags({ k: ['v'.repeat(257)] }), verdict: UNKNOWN },
    'a tag of two values': { ...tagged({}), token: tags({ Team: ['a', 'b'] }), verdict: UNKNOWN, because: 'what STS makes of this claim' },
    'a tag that is no list': { ...tagged({}), token: tags({ Team: 'a' }), verdict: UNKNOWN },
    'two tags that differ in case alone': { ...tagged({}), token: tags({ Team: ['a'], team: ['b'] }), verdict: UNKNOWN },
    'tags that are no object': { ...tagged({}), token: { [TAGS]: 'Team=a' }, verdict: UNKNOWN },
  }),
  ...from(SOURCES.stsApi, {
    'a source identity needs sts:SetSourceIdentity': { conditions: {}, token: SOURCE_IDENTITY, verdict: DENY, because: 'sts:SetSourceIdentity' },
    'a source identity with the action': { ...tagged({}, ['sts:AssumeRoleWithWebIdentity', 'sts:SetSourceIdentity']), token: SOURCE_IDENTITY, verdict: ACCEPT },
    'a source identity in the condition': { ...tagged({ StringLike: { 'sts:SourceIdentity': 'a*' } }, 'sts:*'), token: SOURCE_IDENTITY, verdict: ACCEPT },
    'another source identity in the condition': { ...tagged({ StringLike: { 'sts:SourceIdentity': 'b*' } }, 'sts:*'), token: SOURCE_IDENTITY, verdict: DENY },
    'no source identity': { conditions: { StringLike: { 'sts:SourceIdentity': '*' } }, verdict: DENY },
  }),
];
