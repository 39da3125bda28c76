import { ClaimMatcher, ClaimValues, OidcClaim, OidcIssuer, OidcSubject, OidcWorkflow } from 'cdk-trusted-workflows';

// docs/any-issuer.md
export function model(): OidcWorkflow {
  const circleci = new OidcIssuer({
    id: 'circleci',
    platform: 'CircleCI',
    url: 'https://oidc.circleci.com/org/0e62b6d4-f3b1-4c9a-87d6-e5f403122335',
    tenantInUrl: true, // strangers get tokens from the host, each under a URL of its own
    claims: {
      'oidc.circleci.com/project-id': OidcClaim.text({ values: ClaimValues.uuid() }),
      'oidc.circleci.com/org-id': OidcClaim.text({ values: ClaimValues.uuid() }),
      'oidc.circleci.com/context-ids': OidcClaim.list({ optional: true }),
      'oidc.circleci.com/ssh-rerun': OidcClaim.boolean(),
      'oidc.circleci.com/job-id': OidcClaim.text({ values: ClaimValues.uuid(), volatile: true }),
      'user': OidcClaim.inSubject({ values: ClaimValues.uuid() }), // in the subject, and in no claim
    },
    subjects: [OidcSubject.of('org/{oidc.circleci.com/org-id}/project/{oidc.circleci.com/project-id}/user/{user}')],
    traces: ['oidc.circleci.com/project-id', 'oidc.circleci.com/job-id'],
    project: { noun: 'project', idClaim: 'oidc.circleci.com/project-id' },
  });

  const production = new OidcWorkflow({
    name: 'production',
    issuer: circleci,
    claims: {
      'oidc.circleci.com/org-id': ClaimMatcher.exact('0e62b6d4-f3b1-4c9a-87d6-e5f403122335'),
      'oidc.circleci.com/project-id': ClaimMatcher.exact('1e62b6d4-f3b1-4c9a-87d6-e5f403122336'),
    },
  });
  return production;
}
