import { ACCEPT, AwsCase, CaseBody, DENY, from, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

const G = 'token.actions.githubusercontent.com';
const FEDERATED = { Federated: `arn:aws:iam::123456789012:oidc-provider/${G}` };
const value = (expected: unknown, environment: string, operator = 'StringEquals') => ({ conditions: { [operator]: { ':environment': expected } }, token: { environment } });

/** The same condition in a document of another version, or of none. */
function versioned(version: object, expected: string, environment: string, operator = 'StringEquals'): Omit<CaseBody, 'verdict'> {
  const statement = { Effect: 'Allow', Principal: FEDERATED, Action: 'sts:AssumeRoleWithWebIdentity', Condition: { [operator]: { [`${G}:environment`]: expected } } };
  return { policy: { ...version, Statement: statement }, token: { environment } };
}

export const cases: AwsCase[] = from(SOURCES.variables, {
  'a claim of the issuer, the same': { ...value(`\${${G}:repository}`, 'my-org/my-repo'), verdict: ACCEPT },
  'a claim of the issuer, another': { ...value(`\${${G}:repository}`, 'my-org/other'), verdict: DENY },
  'in the middle of text': { ...value(`a-\${${G}:repository_id}-b`, 'a-456789-b'), verdict: ACCEPT },
  'two of them': { ...value(`\${${G}:repository_owner_id}/\${${G}:repository_id}`, '123456/456789'), verdict: ACCEPT },
  'the name of the key in another case': { ...value(`\${${G.toUpperCase()}:Repository_ID}`, '456789'), verdict: ACCEPT },
  'the audience': { ...value(`\${${G}:aud}`, 'sts.amazonaws.com'), verdict: ACCEPT },
  'beside a wildcard': { ...value(`\${${G}:repository_id}-*`, '456789-anything', 'StringLike'), verdict: ACCEPT },
  'in an operator that ignores case': { ...value(`X-\${${G}:repository}`, 'x-MY-ORG/my-repo', 'StringEqualsIgnoreCase'), verdict: ACCEPT },
  'in a negated operator, the same': { ...value(`\${${G}:repository_id}`, '456789', 'StringNotEquals'), verdict: DENY },
  'in a negated operator, another': { ...value(`\${${G}:repository_id}`, '1', 'StringNotEquals'), verdict: ACCEPT },
  'without a value it matches nothing': { ...value('${aws:username}', 'x'), verdict: DENY },
  'without a value, not even everything': { ...value('${aws:username}*', 'x', 'StringLike'), verdict: DENY },
  'without a value in a negated operator: not documented': { ...value('${aws:username}', 'x', 'StringNotEquals'), verdict: UNKNOWN, because: 'has no value' },
  'without a value, beside a value that matches': { ...value(['${aws:username}', 'x'], 'x'), verdict: ACCEPT },
  'a claim that the token lacks': { ...value(`\${${G}:job_workflow_ref}`, 'x'), verdict: DENY },
  'a claim that is no key': { ...value(`\${${G}:event_name}`, 'push'), verdict: DENY },
  'a default, where the key has no value': { ...value("${aws:username, 'nobody'}", 'nobody'), verdict: ACCEPT },
  'a default that does not match': { ...value("${aws:username, 'nobody'}", 'x'), verdict: DENY },
  'a default does not count where the key has a value': { ...value(`\${${G}:repository_id, 'none'}`, 'none'), verdict: DENY },
  'a default without a blank before it': { ...value("${aws:username,'nobody'}", 'nobody'), verdict: ACCEPT },
  'an empty default': { ...value("a${aws:username, ''}b", 'ab'), verdict: ACCEPT },
  'a default with braces and blanks': { ...value("${aws:username, 'no } body'}", 'no } body'), verdict: ACCEPT },
  'a default with a star in StringEquals is a star': { ...value("${aws:username, '*'}", '*'), verdict: ACCEPT },
  'a default with a star in StringEquals is no wildcard': { ...value("${aws:username, '*'}", 'x'), verdict: DENY },
  'a default with a star in StringLike: not documented': { ...value("${aws:username, '*'}", 'x', 'StringLike'), verdict: UNKNOWN, because: 'wildcards' },
  'a default with a star in StringLike that fits both ways': { ...value("${aws:username, '*'}", '*', 'StringLike'), verdict: ACCEPT },
  'a default with a star in StringLike that fits neither way': { ...value("b${aws:username, '*'}", 'a', 'StringLike'), verdict: DENY },
  'a key that depends on the request': { ...value('${sts:RoleSessionName}', 'x'), verdict: UNKNOWN, because: 'sts:rolesessionname depends on the request' },
  'a key that depends on the request, where the rest does not fit': { ...value('a-${sts:RoleSessionName}', 'b-x'), verdict: DENY },
  'a key that depends on the request, in a negated operator, where the rest does not fit': {
    ...value('a-${sts:RoleSessionName}', 'b-x', 'StringNotLike'),
    verdict: ACCEPT,
  },
  'a default of a key that may have a value': { ...value("${aws:userid, 'x'}", 'x'), verdict: UNKNOWN },
  'a key of several values': {
    conditions: { StringEquals: { ':environment': `\${${G}:amr}` } },
    token: { environment: 'mfa', amr: ['mfa'] },
    verdict: UNKNOWN,
    because: 'several values',
  },
  'something that is no variable': { ...value('${a b}', '${a b}'), verdict: UNKNOWN, because: 'not understood' },
  'an empty one': { ...value('${}', '${}'), verdict: UNKNOWN },
  'one in another': { ...value('${${aws:username}}', 'x}'), verdict: UNKNOWN },
  'not closed': { ...value('a${aws:username', 'a${aws:username'), verdict: UNKNOWN, because: 'not understood' },
  'not closed, where the rest does not fit': { ...value('a${aws:username', 'b'), verdict: DENY },
  'a dollar alone is itself': { ...value('a$b$', 'a$b$'), verdict: ACCEPT },
  'braces alone are themselves': { ...value('{a}', '{a}'), verdict: ACCEPT },
  '${*} is a star': { ...value('a${*}', 'a*', 'StringLike'), verdict: ACCEPT },
  '${*} is nothing but a star': { ...value('a${*}', 'ab', 'StringLike'), verdict: DENY },
  '${?} is a question mark': { ...value('a${?}', 'a?', 'StringLike'), verdict: ACCEPT },
  '${?} is nothing but a question mark': { ...value('a${?}', 'ab', 'StringLike'), verdict: DENY },
  '${$} is a dollar': { ...value('${$}{x}', '${x}', 'StringLike'), verdict: ACCEPT },
  '${*} in an ARN': { ...value('arn:aws:s3:::${*}', 'arn:aws:s3:::*', 'ArnLike'), verdict: ACCEPT },
  '${*} in an ARN is no wildcard': { ...value('arn:aws:s3:::${*}', 'arn:aws:s3:::b', 'ArnLike'), verdict: DENY },
  '${*} in StringEqualsIgnoreCase': { ...value('A${*}', 'a*', 'StringEqualsIgnoreCase'), verdict: ACCEPT },
  'version 2008-10-17: text': { ...versioned({ Version: '2008-10-17' }, '${aws:username}', '${aws:username}'), verdict: ACCEPT },
  'no version: text': { ...versioned({}, '${aws:username}', '${aws:username}'), verdict: ACCEPT },
  'no version: not replaced': { ...versioned({}, `\${${G}:repository_id}`, '456789'), verdict: DENY },
  'no version: a default is text too': { ...versioned({}, "${aws:username, 'x'}", 'x'), verdict: DENY },
  'no version: ${*} holds a wildcard': { ...versioned({}, '${*}', '${anything}', 'StringLike'), verdict: ACCEPT },
  'no version: ${*} is no star': { ...versioned({}, '${*}', '*', 'StringLike'), verdict: DENY },
  'no version: a star is a wildcard all the same': { ...versioned({}, 'a*', 'abc', 'StringLike'), verdict: ACCEPT },
  'Bool: whether variables count is said both ways': {
    conditions: { Bool: { ':environment': '${aws:SecureTransport}' } },
    token: { environment: 'true' },
    verdict: UNKNOWN,
  },
  'Null takes no variable': { conditions: { Null: { ':environment': '${aws:SecureTransport}' } }, verdict: UNKNOWN },
  'a variable in the name of a key is text': { conditions: { StringNotEquals: { '${aws:username}': 'x' } }, verdict: ACCEPT },
});
