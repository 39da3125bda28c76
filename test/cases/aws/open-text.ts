import { ACCEPT, AwsCase, DENY, from, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

/** Values of which the file leaves a part open: where even any text in its place does not fit, the answer is known. */
const sub = (text: string, operator = 'StringEquals') => ({ conditions: { [operator]: { ':sub': { 'Fn::Sub': text } } } });

export const cases: AwsCase[] = from(SOURCES.open, {
  'open in the middle, and it may fit': { ...sub('repo:my-org/${Repo}:ref:refs/heads/main'), verdict: UNKNOWN, because: '<Repo>' },
  'open in the middle, and the end does not fit': { ...sub('repo:my-org/${Repo}:environment:prod'), verdict: DENY },
  'open in the middle, and the beginning does not fit': { ...sub('repo:other/${Repo}:ref:refs/heads/main'), verdict: DENY },
  'open at the end': { ...sub('repo:my-org/my-repo:${Context}'), verdict: UNKNOWN },
  'open at the end, longer than the subject': { ...sub('repo:my-org/my-repo:ref:refs/heads/main-and-more${Context}'), verdict: DENY },
  'open beside a wildcard': { ...sub('repo:${Org}/*', 'StringLike'), verdict: UNKNOWN },
  'open beside a wildcard that does not help': { ...sub('repo:${Org}/*:environment:?', 'StringLike'), verdict: DENY },
  'a star of StringEquals is itself beside something open': { ...sub('repo:*${Rest}'), verdict: DENY },
  'negated, and it cannot match': { ...sub('repo:other/${Repo}', 'StringNotLike'), verdict: ACCEPT },
  'negated, and it may match': { ...sub('repo:my-org/${Repo}', 'StringNotLike'), verdict: UNKNOWN },
  'case ignored, and it cannot match': { ...sub('REPO:OTHER/${Repo}', 'StringEqualsIgnoreCase'), verdict: DENY },
  'case ignored, and it may match': { ...sub('REPO:MY-ORG/${Repo}', 'StringEqualsIgnoreCase'), verdict: UNKNOWN },
  'a dollar before something open may begin a variable': {
    conditions: { StringEquals: { ':environment': { 'Fn::Join': ['', ['a$', { Ref: 'X' }]] } } }, token: { environment: 'a*' }, verdict: UNKNOWN,
  },
  'a brace after something open may end a variable': {
    conditions: { StringEquals: { ':environment': { 'Fn::Join': ['', [{ Ref: 'X' }, 'y}b']] } } }, token: { environment: 'xb' }, verdict: UNKNOWN,
  },
  'what follows that brace is text again': {
    conditions: { StringEquals: { ':environment': { 'Fn::Join': ['', [{ Ref: 'X' }, 'y}b']] } } }, token: { environment: 'xc' }, verdict: DENY,
  },
  'a variable that something open may cut off': {
    conditions: { StringEquals: { ':environment': { 'Fn::Join': ['', ['${aws:', { Ref: 'X' }, '}']] } } }, token: { environment: 'x' }, verdict: UNKNOWN,
  },
  'a key that is open in name': { conditions: { StringEquals: { 'Fn::Transform': { Name: 'X' } } }, verdict: UNKNOWN },
  'one value open, another accepts': { conditions: { StringLike: { ':sub': [{ Ref: 'X' }, 'repo:my-org/*'] } }, verdict: ACCEPT },
  'one value open, negated, another refuses': { conditions: { StringNotLike: { ':sub': [{ Ref: 'X' }, 'repo:my-org/*'] } }, verdict: DENY },
});
