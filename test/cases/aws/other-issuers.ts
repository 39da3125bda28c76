import { ACCEPT, AwsCase, DENY, from, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

export const cases: AwsCase[] = from(SOURCES.stsKeys, {
  'gitlab.com: a project id that is a key decides': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/gitlab.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'gitlab.com:project_id': '7' } },
        },
      ],
    },
    token: { iss: 'https://gitlab.com', sub: 'project_path:g/p:ref_type:branch:ref:main', project_id: '7', ref_protected: 'false', environment: 'prod' },
    verdict: ACCEPT,
  },
  'gitlab.com: another project id': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/gitlab.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'gitlab.com:project_id': '8' } },
        },
      ],
    },
    token: { iss: 'https://gitlab.com', sub: 'project_path:g/p:ref_type:branch:ref:main', project_id: '7', ref_protected: 'false', environment: 'prod' },
    verdict: DENY,
  },
  'gitlab.com: a Deny of unprotected refs beside an Allow': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/gitlab.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'gitlab.com:sub': 'project_path:g/p:ref_type:branch:ref:main' } },
        },
        {
          Effect: 'Deny',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/gitlab.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'gitlab.com:ref_protected': 'false' } },
        },
      ],
    },
    token: { iss: 'https://gitlab.com', sub: 'project_path:g/p:ref_type:branch:ref:main', project_id: '7', ref_protected: 'false', environment: 'prod' },
    verdict: DENY,
  },
  'gitlab.com: a negated operator on a key that is there': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/gitlab.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringNotEquals: { 'gitlab.com:ref_protected': 'false' } },
        },
      ],
    },
    token: { iss: 'https://gitlab.com', sub: 'project_path:g/p:ref_type:branch:ref:main', project_id: '7', ref_protected: 'false', environment: 'prod' },
    verdict: DENY,
  },
  'gitlab.com: Null on a key that is there': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/gitlab.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { Null: { 'gitlab.com:project_id': 'true' } },
        },
      ],
    },
    token: { iss: 'https://gitlab.com', sub: 'project_path:g/p:ref_type:branch:ref:main', project_id: '7', ref_protected: 'false', environment: 'prod' },
    verdict: DENY,
  },
  'gitlab.com: the environment is no key': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/gitlab.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'gitlab.com:environment': 'prod' } },
        },
      ],
    },
    token: { iss: 'https://gitlab.com', sub: 'project_path:g/p:ref_type:branch:ref:main', project_id: '7', ref_protected: 'false', environment: 'prod' },
    verdict: DENY,
    because: 'the key is absent for this issuer: STS does not expose the claim environment',
  },
  'GitLab of one\'s own: what else is a key nobody knows': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/gitlab.example.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringNotEquals: { 'gitlab.example.com:project_id': '8' } },
        },
      ],
    },
    token: {
      iss: 'https://gitlab.example.com',
      sub: 'project_path:g/p:ref_type:branch:ref:main',
      project_id: '7',
      ref_protected: 'false',
      environment: 'prod',
    },
    verdict: ACCEPT,
    because: 'it makes no difference',
  },
  'Buildkite: the pipeline is a key': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/agent.buildkite.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'agent.buildkite.com:pipeline_slug': 'deploy' } },
        },
      ],
    },
    token: { iss: 'https://agent.buildkite.com', sub: 'organization:o:pipeline:deploy', pipeline_slug: 'deploy' },
    verdict: ACCEPT,
  },
  'Buildkite: a Deny on the branch': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/agent.buildkite.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {},
        },
        {
          Effect: 'Deny',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/agent.buildkite.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringNotEquals: { 'agent.buildkite.com:build_branch': 'main' } },
        },
      ],
    },
    token: { iss: 'https://agent.buildkite.com', sub: 'organization:o:pipeline:deploy', build_branch: 'evil' },
    verdict: DENY,
  },
  'CircleCI: the project id is a key whose name is a path': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/oidc.circleci.com/org/11111111-2222-3333-4444-555555555555' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'oidc.circleci.com/org/11111111-2222-3333-4444-555555555555:oidc.circleci.com/project-id': 'p' } },
        },
      ],
    },
    token: {
      'iss': 'https://oidc.circleci.com/org/11111111-2222-3333-4444-555555555555',
      'sub': 'org/1/project/p/user/u',
      'oidc.circleci.com/project-id': 'p',
    },
    verdict: ACCEPT,
  },
  'CircleCI: another project id': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/oidc.circleci.com/org/11111111-2222-3333-4444-555555555555' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'oidc.circleci.com/org/11111111-2222-3333-4444-555555555555:oidc.circleci.com/project-id': 'p' } },
        },
      ],
    },
    token: {
      'iss': 'https://oidc.circleci.com/org/11111111-2222-3333-4444-555555555555',
      'sub': 'org/1/project/q/user/u',
      'oidc.circleci.com/project-id': 'q',
    },
    verdict: DENY,
  },
  'CircleCI: a key that the reference does not have': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/oidc.circleci.com/org/11111111-2222-3333-4444-555555555555' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'oidc.circleci.com/org/11111111-2222-3333-4444-555555555555:oidc.circleci.com/context-ids': 'p' } },
        },
      ],
    },
    token: {
      'iss': 'https://oidc.circleci.com/org/11111111-2222-3333-4444-555555555555',
      'sub': 'org/1/project/q/user/u',
      'oidc.circleci.com/context-ids': 'p',
    },
    verdict: DENY,
  },
  'an enterprise slug on ghe.com: StringEquals on what may be a key': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.octocorp.ghe.com/octocorp' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'token.actions.octocorp.ghe.com/octocorp:ref': 'refs/heads/main' } },
        },
      ],
    },
    token: { iss: 'https://token.actions.octocorp.ghe.com/octocorp', ref: 'refs/heads/main' },
    verdict: UNKNOWN,
    because: 'is not known',
  },
  'an enterprise slug on ghe.com: StringNotEquals on what may be a key': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.octocorp.ghe.com/octocorp' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringNotEquals: { 'token.actions.octocorp.ghe.com/octocorp:ref': 'refs/heads/other' } },
        },
      ],
    },
    token: { iss: 'https://token.actions.octocorp.ghe.com/octocorp', ref: 'refs/heads/main' },
    verdict: ACCEPT,
    because: 'it makes no difference',
  },
  'an enterprise slug on ghe.com: StringEqualsIfExists on what may be a key': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.octocorp.ghe.com/octocorp' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEqualsIfExists: { 'token.actions.octocorp.ghe.com/octocorp:ref': 'refs/heads/main' } },
        },
      ],
    },
    token: { iss: 'https://token.actions.octocorp.ghe.com/octocorp', ref: 'refs/heads/main' },
    verdict: ACCEPT,
    because: 'it makes no difference',
  },
  'an enterprise slug on ghe.com: Null on what may be a key': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.octocorp.ghe.com/octocorp' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { Null: { 'token.actions.octocorp.ghe.com/octocorp:ref': 'true' } },
        },
      ],
    },
    token: { iss: 'https://token.actions.octocorp.ghe.com/octocorp', ref: 'refs/heads/main' },
    verdict: UNKNOWN,
    because: 'is not known',
  },
  'an enterprise slug on ghe.com: ForAllValues:StringEquals on what may be a key': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.octocorp.ghe.com/octocorp' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { 'ForAllValues:StringEquals': { 'token.actions.octocorp.ghe.com/octocorp:ref': 'refs/heads/main' } },
        },
      ],
    },
    token: { iss: 'https://token.actions.octocorp.ghe.com/octocorp', ref: 'refs/heads/main' },
    verdict: ACCEPT,
    because: 'it makes no difference',
  },
  'an enterprise slug on ghe.com: subject and audience decide': {
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.octocorp.ghe.com/octocorp' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              'token.actions.octocorp.ghe.com/octocorp:aud': 'sts.amazonaws.com',
              'token.actions.octocorp.ghe.com/octocorp:sub': 'repo:my-org/my-repo:ref:refs/heads/main',
            },
          },
        },
      ],
    },
    token: { iss: 'https://token.actions.octocorp.ghe.com/octocorp', ref: 'refs/heads/main' },
    verdict: ACCEPT,
  },
});
