import { DENIED, explained, file, GITHUB, Row, run, seen } from './fixture';
import { TokenClaims } from '../../../../src/trust';

const ACCOUNT = 'arn:aws:iam::111122223333';
type Condition = Record<string, Record<string, string | string[]>>;

/** A trust policy alone, as `aws iam get-role` holds it. */
const policy = (condition: Condition, host = GITHUB, action = 'sts:AssumeRoleWithWebIdentity') => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Federated: `${ACCOUNT}:oidc-provider/${host}` }, Action: action, Condition: condition }],
});
const answer = (condition: Condition, host?: string, action?: string) => [file('barn.json', policy(condition, host, action))];
const role = (condition: Condition) => ({ RoleName: 'barn', Arn: `${ACCOUNT}:role/barn`, AssumeRolePolicyDocument: policy(condition) });
const keys = (sub: string, aud = 'sts.amazonaws.com') => ({ [`${GITHUB}:aud`]: aud, [`${GITHUB}:sub`]: sub });

const push = run('sts.amazonaws.com');
const SLUG = `${GITHUB}/meadowland`;
const EKS = 'oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF';
const pod = { iss: `https://${EKS}`, aud: ['sts.amazonaws.com'], sub: 'system:serviceaccount:scaling:scaler' };
const ORG = '6b376885-0000-45b2-ba2f-c27c0919bc6d';
const CIRCLE = `oidc.circleci.com/org/${ORG}`;
const circle: TokenClaims = { iss: `https://${CIRCLE}`, aud: ORG, sub: `org/${ORG}/project/1d9b2a8e-1111-4444-8888-b8c1c7a0e1aa/user/50b0d8a4-2222-4f4f-9e0a-0000aa0000aa` };
const BUCKET = 'api.bitbucket.org/2.0/workspaces/meadow/pipelines-config/identity/oidc';
const WORKSPACE = 'ari:cloud:bitbucket::workspace/5c0fd0b6-0000-4d4d-9f00-1f7f0c6f0001';
const REPOSITORY = '5c0fd0b6-aaaa-4d4d-9f00-1f7f0c6f0002';
const step = { iss: `https://${BUCKET}`, aud: WORKSPACE, sub: `{${REPOSITORY}}:{1e1e1e1e-aaaa-4d4d-9f00-1f7f0c6f0003}` };
const COGNITO = 'cognito-identity.amazonaws.com';
const POOLS = ['us-east-1:11111111-1111-1111-1111-111111111111', 'us-east-1:22222222-2222-2222-2222-222222222222'];

// Sources stand at the causes, and in docs/causes.md.
const ROWS: Record<string, Row> = {
  'a star under StringEquals (configure-aws-credentials #1137)': {
    files: answer({ StringEquals: keys('repo:meadow/*') }),
    token: push,
    message: DENIED,
    verdict: 'deny',
    causes: ['literal-wildcard'],
    remedy: /^"token\.actions\.githubusercontent\.com:sub": "repo:meadow\/barn:ref:refs\/heads\/main" under StringEquals in the trust policy/,
    where: 'statement 1',
  },
  'the provider lists another audience (configure-aws-credentials #1309)': {
    files: [file('all.json', [{ Role: role({ StringEquals: keys('repo:meadow/barn:ref:refs/heads/main') }) }, { Url: GITHUB, ClientIDList: ['https://github.com/meadow'], ThumbprintList: [] }])],
    token: push,
    message: 'Error: Could not assume role with OIDC: Incorrect token audience',
    verdict: 'deny',
    causes: ['provider-audience'],
    remedy: /^"sts\.amazonaws\.com" in ClientIDList of the provider, beside what is there; the trust policy and the job stay/,
    where: GITHUB,
  },
  'a pattern with nothing behind the repository (modernisation-platform #3909)': {
    files: answer({ StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' }, StringLike: { [`${GITHUB}:sub`]: 'repo:meadow/barn' } }),
    token: run('sts.amazonaws.com', { sub: 'repo:meadow/barn:pull_request', event_name: 'pull_request', ref: 'refs/pull/27/merge' }),
    message: DENIED,
    verdict: 'deny',
    causes: ['subject-without-context'],
    remedy: /"repo:meadow\/barn:pull_request" under StringEquals.*of its own that can only read$/,
  },
  'keys without the path of an enterprise (aws-cdk-github-oidc #42)': {
    files: answer({ StringEquals: keys('repo:meadow/barn:ref:refs/heads/main') }, SLUG),
    token: { ...push, iss: `https://${SLUG}` },
    message: DENIED,
    verdict: 'deny',
    causes: ['key-of-other-issuer'],
    remedy: /^"token\.actions\.githubusercontent\.com\/meadowland:aud" in place of "token\.actions\.githubusercontent\.com:aud".*the same in front of each key/,
  },
  'the ARN of the provider in the key (karpenter #1666)': {
    files: answer({ StringLike: { [`${ACCOUNT}:oidc-provider/${EKS}:sub`]: pod.sub } }, EKS),
    token: pod,
    message: DENIED,
    verdict: 'deny',
    causes: ['key-of-other-issuer'],
    remedy: new RegExp(`^"${EKS}:sub" in place of "${ACCOUNT}:oidc-provider/${EKS}:sub"`),
  },
  'the subject under the audience (kubernetes-external-secrets #287)': {
    files: answer({ StringEquals: { [`${EKS}:aud`]: pod.sub } }, EKS),
    token: pod,
    message: DENIED,
    verdict: 'deny',
    causes: ['subject-under-audience'],
    remedy: new RegExp(`^"${EKS}:sub": "${pod.sub}" under StringEquals.*"sts\\.amazonaws\\.com", under "${EKS}:aud"$`),
  },
  'the first token of CircleCI (circleci-docs #7801)': {
    files: answer({ StringLike: { [`${CIRCLE}:sub`]: `org/${ORG}/project/*/user/*/vcs-origin/github.com/meadow/*/vcs-ref/refs/heads/main` } }, CIRCLE),
    token: circle,
    message: DENIED,
    verdict: 'deny',
    causes: ['circleci-token-version'],
    remedy: /^\$CIRCLE_OIDC_TOKEN_V2 in place of/,
  },
  'an audience that the CI system gives (circleci-docs #10653)': {
    files: answer({ StringEquals: { [`${CIRCLE}:aud`]: 'sts.amazonaws.com' }, StringLike: { [`${CIRCLE}:sub`]: `org/${ORG}/project/1d9b2a8e-1111-4444-8888-b8c1c7a0e1aa/user/*` } }, CIRCLE),
    token: circle,
    message: DENIED,
    verdict: 'deny',
    causes: ['audience'],
    remedy: new RegExp(`^"${CIRCLE}:aud": "${ORG}" under StringEquals in the trust policy`),
  },
  'UUIDs of Bitbucket without braces': {
    files: answer({ StringEquals: { [`${BUCKET}:aud`]: WORKSPACE }, StringLike: { [`${BUCKET}:sub`]: `${REPOSITORY}:*` } }, BUCKET),
    token: step,
    verdict: 'deny',
    causes: ['bitbucket-braces'],
    remedy: new RegExp(`^"\\{${REPOSITORY}\\}:\\*" in place of "${REPOSITORY}:\\*" in the trust policy$`),
  },
  'the identity pool of another app (amazon-cognito-auth-js #196), beside statements for others': {
    files: [file('users.json', {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
        { Effect: 'Allow', Principal: { Federated: COGNITO }, Action: 'sts:AssumeRoleWithWebIdentity', Condition: { StringEquals: { [`${COGNITO}:aud`]: POOLS[0] } } },
      ],
    })],
    token: { iss: `https://${COGNITO}`, aud: POOLS[1], sub: 'us-east-1:33333333-3333-3333-3333-333333333333' },
    verdict: 'deny',
    causes: ['audience'],
    remedy: /^the role of that pool/,
    where: 'statement 2',
  },
  'AssumeRole, which takes no token': {
    files: answer({ StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' }, StringLike: { [`${GITHUB}:sub`]: 'repo:meadow/barn:*' } }, GITHUB, 'sts:AssumeRole'),
    token: push,
    message: DENIED,
    verdict: 'deny',
    causes: ['wrong-action'],
    remedy: /^"Action": "sts:AssumeRoleWithWebIdentity" in the trust policy/,
  },
  'an empty audience': {
    files: [file('deploy.json', { Role: role({ 'StringLike': { [`${GITHUB}:sub`]: 'repo:meadow/barn:*' }, 'ForAllValues:StringEquals': { [`${GITHUB}:aud`]: 'sts.amazonaws.com' } }) })],
    token: { ...push, aud: '' },
    verdict: 'deny',
    causes: ['empty-audience'],
    remedy: /^audience: sts\.amazonaws\.com where the job asks for the token$/,
  },
  'two operators on one key': {
    files: answer({ StringEquals: keys('repo:meadow/barn:ref:refs/heads/main'), StringLike: { [`${GITHUB}:sub`]: 'repo:meadow/barn:environment:*' } }),
    token: push,
    message: DENIED,
    verdict: 'deny',
    causes: ['two-operators'],
    remedy: /^one of the two alone\. For this run .*"repo:meadow\/barn:ref:refs\/heads\/main" under StringEquals/,
  },
  'ForAllValues on the subject, which is no guard (configure-aws-credentials #318)': {
    files: answer({ 'ForAllValues:StringLike': { [`${GITHUB}:sub`]: 'repo:meadow/*' } }), token: push, verdict: 'accept', causes: ['for-all-values'], remedy: /^StringLike on "token/,
  },
  'the default audience of GitHub': {
    files: answer({ StringEquals: keys('repo:meadow/barn:ref:refs/heads/main') }),
    token: run('https://github.com/meadow'),
    verdict: 'deny',
    causes: ['audience'],
    remedy: /^audience: sts\.amazonaws\.com where the job asks/,
  },
  'letter case inside a pattern': {
    files: answer({ StringLike: keys('repo:Meadow/*:ref:refs/heads/main') }), token: push, verdict: 'deny', causes: ['letter-case'], remedy: /"repo:meadow\/barn:ref:refs\/heads\/main" under StringEquals/,
  },
  'letter case of a branch, which Git tells apart too': {
    files: answer({ StringEquals: keys('repo:meadow/barn:ref:refs/heads/Main') }), token: push, verdict: 'deny', causes: ['letter-case'], remedy: /may be another branch or tag than the one that is meant$/,
  },
  'a regular expression under StringLike': {
    files: answer({ StringLike: keys('repo:meadow/barn:ref:refs/heads/.*') }), token: push, verdict: 'deny', causes: ['regular-expression'], remedy: /"repo:meadow\/barn:ref:refs\/heads\/main" under StringEquals/,
  },
  'a blank behind the subject': {
    files: answer({ StringEquals: keys('repo:meadow/barn:ref:refs/heads/main ') }), token: push, verdict: 'deny', causes: ['white-space'], remedy: /refs\/heads\/main" under/,
  },
};

test.each(Object.entries(ROWS))('%s', (_, row) => {
  const { verdict, ids, remedies, where, agreement } = seen(row);
  expect({ verdict, ids }).toEqual({ verdict: row.verdict, ids: row.causes });
  if (row.remedy) expect(remedies).toMatch(row.remedy);
  if (row.where !== undefined) expect(where[0]).toMatch(new RegExp(`${row.where}$`));
  if (row.message !== undefined) expect(agreement).toBe('agrees');
});

describe('the text speaks as the file does', () => {
  const star = { StringEquals: keys('repo:meadow/*') };
  const remedy = (path: string, content: unknown) => explained([file(path, content)], push).causes[0].remedy;

  test('CloudFormation', () => {
    const template = { Resources: { Barn: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'barn', AssumeRolePolicyDocument: policy(star) } } } };
    expect(remedy('app.template.json', template)).toMatch(/in AssumeRolePolicyDocument: exactly/);
  });
  test('Terraform', () => {
    const configuration = { resource: { aws_iam_role: { barn: { name: 'barn', assume_role_policy: JSON.stringify(policy(star)) } } } };
    expect(remedy('cdk.tf.json', configuration)).toMatch(/in assume_role_policy: exactly/);
  });
  test('an answer of IAM', () => expect(remedy('barn.json', { Role: role(star) })).toMatch(/in the trust policy: exactly/));
});

describe('no cause is claimed', () => {
  test('from a value that the files leave open', () => {
    const open = { StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' }, StringLike: { [`${GITHUB}:sub`]: { 'Fn::Sub': 'repo:Meadow/${Name}:ref:refs/heads/main' } } };
    const template = { Parameters: { Name: { Type: 'String' } }, Resources: { Barn: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: policy(open as never) } } } };
    expect(explained([file('app.template.json', template)], push)).toEqual({ verdict: 'deny', causes: [] });
  });
  test('of an operator that holds where nothing is equal', () => {
    const not = { StringEquals: keys('repo:meadow/barn:ref:refs/heads/main'), StringNotEquals: { [`${GITHUB}:ref`]: 'refs/heads/main' } };
    expect(explained(answer(not), push)).toEqual({ verdict: 'deny', causes: [] });
  });
  test('of a statement for others, beside one that came nearer', () => {
    const { Statement: [own] } = policy({ StringEquals: keys('repo:meadow/barn:environment:prod') });
    const other = { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' };
    const found = explained([file('barn.json', { Version: '2012-10-17', Statement: [other, own] })], push);
    expect(found.causes.map(({ id }) => id)).toEqual(['environment-or-ref']);
  });
  test('two operators that one subject fits', () => {
    const both = { StringEquals: keys('repo:meadow/barn:environment:prod'), StringLike: { [`${GITHUB}:sub`]: 'repo:meadow/*' } };
    expect(explained(answer(both), push).causes.map(({ id }) => id)).toEqual(['environment-or-ref']);
  });
  test('the key of the issuer itself, for a claim that the token lacks', () => {
    expect(explained(answer({ StringEquals: { ...keys('repo:meadow/barn:ref:refs/heads/main'), [`${GITHUB}:environment`]: 'prod' } }), push).causes.map(({ id }) => id)).toEqual(['environment-or-ref']);
  });
});

describe('a remedy is told after it was tried', () => {
  const INSTEAD = /^a trust that is written for this run/;

  test('the action alone would open a role that asks for no subject', () => {
    const [cause] = explained(answer({ StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' } }, GITHUB, 'sts:AssumeRole'), push).causes;
    expect(cause).toMatchObject({ id: 'wrong-action', remedy: expect.stringMatching(INSTEAD) });
  });
  test('the audience of the provider alone would open a role that asks for no subject', () => {
    const files = [file('all.json', [{ Role: role({ StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' } }) }, { Url: GITHUB, ClientIDList: ['x'], ThumbprintList: [] }])];
    expect(explained(files, push).causes).toEqual([expect.objectContaining({ id: 'provider-audience', remedy: expect.stringMatching(INSTEAD) })]);
  });
  test('a value beside one that lets in everybody is not mended alone', () => {
    const open = { StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com', [`${GITHUB}:ref`]: 'refs/heads/Main' } };
    expect(explained(answer(open), push).causes).toEqual([expect.objectContaining({ id: 'letter-case', remedy: expect.stringMatching(INSTEAD) })]);
  });
  test('one value of several is mended, and the others stay', () => {
    const several = { StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com', [`${GITHUB}:sub`]: ['repo:Meadow/barn:ref:refs/heads/main', 'repo:meadow/shed:ref:refs/heads/main'] } };
    expect(explained(answer(several), push).causes).toEqual([expect.objectContaining({ id: 'letter-case', remedy: expect.stringMatching(/exactly what this run has$/) })]);
  });
});
