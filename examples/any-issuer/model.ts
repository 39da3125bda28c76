import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClaimMatcher, ClaimValues, OidcClaim, OidcIssuer, OidcSubject, OidcWorkflow, TrustTier } from 'cdk-trusted-workflows';

/** Strangers get tokens of it too. The same file tells the command: `--issuer buildkite.json`. */
const buildkite = OidcIssuer.fromJson(readFileSync(join(__dirname, 'buildkite.json'), 'utf8'));

/**
 * One pipeline on main. No token of Buildkite tells an environment, or that a branch is reviewed: the pipeline holds both, and the acknowledgement and the declaration say so.
 * Jobs ask with `--subject-claim pipeline_id --claim organization_id,pipeline_id`.
 */
export const production = new OidcWorkflow({
  name: 'production',
  tier: TrustTier.PRODUCTION,
  controls: { deploymentRefs: true },
  acknowledge: [{ id: 'tier/pinned-run', reason: 'the pipeline deploys production and nothing else, and a block step waits for an approval', expires: '2027-06-30' }],
  issuer: buildkite,
  subject: OidcSubject.of('{pipeline_id}'),
  claims: {
    organization_id: ClaimMatcher.exact('0e62b6d4-f3b1-4c9a-87d6-e5f403122335'),
    pipeline_id: ClaimMatcher.exact('1e62b6d4-f3b1-4c9a-87d6-e5f403122336'),
    build_branch: ClaimMatcher.exact('main'),
  },
});

/** The account is in the host, so no stranger gets tokens of it; the subject tells all that matters. */
const spacelift = new OidcIssuer({
  id: 'spacelift',
  platform: 'Spacelift',
  url: 'https://acme.app.spacelift.io',
  audience: 'acme.app.spacelift.io',
  claims: {
    spaceId: OidcClaim.text({ values: ClaimValues.without(':', 60) }),
    callerType: OidcClaim.text({ values: ClaimValues.oneOf('stack', 'module') }),
    callerId: OidcClaim.text({ values: ClaimValues.without(':') }),
    runType: OidcClaim.text({ values: ClaimValues.oneOf('PROPOSED', 'TRACKED', 'TASK', 'TESTING', 'DESTROY') }),
    scope: OidcClaim.text({ values: ClaimValues.oneOf('read', 'write') }),
    runId: OidcClaim.text({ values: ClaimValues.without(':', 40), volatile: true }),
  },
  subjects: [OidcSubject.of('space:{spaceId}:{callerType}:{callerId}:run_type:{runType}:scope:{scope}')],
  traces: ['spaceId', 'runId'],
  project: { noun: 'stack', idClaim: 'callerId' },
  exactBy: ['runType'],
  pipelineBy: ['callerId'],
  docs: 'https://docs.spacelift.io/integrations/cloud-providers/oidc/',
});

/** One stack, when it applies: tracked runs are those of the stack's own branch, by declaration. */
export const apply = new OidcWorkflow({
  name: 'apply-shop',
  tier: TrustTier.APPLY,
  controls: { deploymentRefs: true },
  issuer: spacelift,
  claims: {
    spaceId: ClaimMatcher.exact('production-01H'),
    callerType: ClaimMatcher.exact('stack'),
    callerId: ClaimMatcher.exact('shop'),
    runType: ClaimMatcher.exact('TRACKED'),
    scope: ClaimMatcher.exact('write'),
  },
});
