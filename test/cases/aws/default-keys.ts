import { ACCEPT, AwsCase, DENY, from, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

const { federationKeys, stsKeys, github } = SOURCES;
const TEN = ['actor', 'actor_id', 'enterprise_id', 'environment', 'job_workflow_ref', 'ref', 'repository', 'repository_id', 'repository_owner_id', 'workflow'];
const NO_KEYS = [
  'event_name', 'runner_environment', 'repository_owner', 'repository_visibility', 'workflow_ref', 'job_workflow_sha', 'head_ref', 'base_ref', 'ref_type', 'run_id',
  'run_attempt', 'enterprise', 'iss', 'jti', 'exp', 'repo_property_tier',
];
const on = (claim: string, value = 'v') => ({ conditions: { StringEquals: { [`:${claim}`]: value } } });

export const cases: AwsCase[] = [
  ...TEN.map((claim): AwsCase => ({ name: `trap 2: ${claim} is a key`, source: stsKeys, ...on(claim), token: { [claim]: 'v' }, verdict: ACCEPT })),
  ...TEN.map((claim): AwsCase => ({ name: `${claim}: another value`, source: stsKeys, ...on(claim), token: { [claim]: 'V' }, verdict: DENY })),
  ...NO_KEYS.map((claim): AwsCase => ({
    name: `trap 2: ${claim} is no key`, source: stsKeys, ...on(claim), token: claim === 'iss' ? {} : { [claim]: 'v' }, verdict: DENY, because: 'absent for this issuer',
  })),
  ...from(federationKeys, {
    'azp beside an audience, both in the condition': { conditions: { StringEquals: { ':aud': ['a', 'b'] } }, token: { azp: 'a', aud: 'b' }, verdict: UNKNOWN },
    'azp beside an audience, neither in the condition': { ...on('aud', 'c'), token: { azp: 'a', aud: 'b' }, verdict: DENY, because: 'makes no difference' },
    'azp beside several audiences': { ...on('aud', 'c'), token: { azp: 'a', aud: ['b', 'd'] }, verdict: DENY },
    'azp beside several audiences, one in the condition': { ...on('aud', 'd'), token: { azp: 'a', aud: ['b', 'd'] }, verdict: UNKNOWN },
    'oaud is the audience for Google; here it may be absent': { ...on('oaud', 'sts.amazonaws.com'), verdict: UNKNOWN, because: 'oaud' },
    'oaud of another value refuses either way': { ...on('oaud', 'other'), verdict: DENY, because: 'makes no difference' },
    'email of a token that has it': { ...on('email', 'a@b.example'), token: { email: 'a@b.example' }, verdict: ACCEPT },
    'email of a token that lacks it': { ...on('email', 'a@b.example'), verdict: DENY },
    'email of a token that lacks it, negated': { conditions: { StringNotEquals: { ':email': 'a@b.example' } }, verdict: ACCEPT },
    'amr of a token that lacks it': { conditions: { 'ForAnyValue:StringEquals': { ':amr': 'mfa' } }, verdict: DENY, because: 'the token has no claim amr' },
  }),
  ...from(github, {
    'trap 7: repo:o/r:* takes pull requests': {
      conditions: { StringLike: { ':sub': 'repo:my-org/my-repo:*' } },
      token: { sub: 'repo:my-org/my-repo:pull_request' },
      verdict: ACCEPT,
    },
    'trap 7: repo:o/r:* takes every environment': {
      conditions: { StringLike: { ':sub': 'repo:my-org/my-repo:*' } },
      token: { sub: 'repo:my-org/my-repo:environment:any' },
      verdict: ACCEPT,
    },
    'trap 7: any repository of an organization may name an environment prod': {
      conditions: { StringLike: { ':sub': 'repo:my-org/*:environment:prod' } }, token: { sub: 'repo:my-org/sandbox:environment:prod' }, verdict: ACCEPT,
    },
    'trap 16: a called file alone admits callers of any organization': {
      ...on('job_workflow_ref', 'my-org/ci/.github/workflows/deploy.yml@refs/heads/main'),
      token: { job_workflow_ref: 'my-org/ci/.github/workflows/deploy.yml@refs/heads/main', repository_owner_id: '666', sub: 'repo:evil/x:ref:refs/heads/main' },
      verdict: ACCEPT,
    },
    'trap 16: the owner id beside it refuses them': {
      conditions: { StringEquals: { ':job_workflow_ref': 'my-org/ci/.github/workflows/deploy.yml@refs/heads/main', ':repository_owner_id': '123456' } },
      token: { job_workflow_ref: 'my-org/ci/.github/workflows/deploy.yml@refs/heads/main', repository_owner_id: '666', sub: 'repo:evil/x:ref:refs/heads/main' },
      verdict: DENY,
    },
    'trap 16: @* admits another file': {
      conditions: { StringLike: { ':job_workflow_ref': 'my-org/ci/.github/workflows/deploy.yml@*' } },
      token: { job_workflow_ref: 'my-org/ci/.github/workflows/deploy.yml@x.yml@refs/heads/main' },
      verdict: ACCEPT,
    },
    'trap 17: an environment with a colon is escaped in the subject': {
      conditions: { StringEquals: { ':sub': 'repo:my-org/my-repo:environment:a:b' } }, token: { sub: 'repo:my-org/my-repo:environment:a%3Ab', environment: 'a:b' }, verdict: DENY,
    },
    'trap 17: two environments share a subject, and the key tells them apart': {
      conditions: { StringEquals: { ':sub': 'repo:my-org/my-repo:environment:a%3Ab', ':environment': 'a:b' } },
      token: { sub: 'repo:my-org/my-repo:environment:a%3Ab', environment: 'a%3Ab' },
      verdict: DENY,
    },
    'trap 18: names are compared with their case': { ...on('repository', 'My-Org/my-repo'), token: { repository: 'my-org/my-repo' }, verdict: DENY },
    'trap 13: a list with a star trusts all of GitHub': {
      conditions: { StringLike: { ':sub': ['repo:acme/x', '*'] } }, token: { sub: 'repo:stranger/repo:ref:refs/heads/main' }, verdict: ACCEPT,
    },
    'trap 15: a condition on the audience alone': {
      ...on('aud', 'sts.amazonaws.com'),
      token: { sub: 'repo:stranger/repo:ref:refs/heads/main' },
      verdict: ACCEPT,
    },
  }),
];
