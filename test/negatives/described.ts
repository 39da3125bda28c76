import { ClaimMatcher } from '../../src/claims';
import { ClaimValues, OidcClaim, OidcIssuer, OidcIssuerProps, OidcSubject, OidcWorkflow } from '../../src/issuers';

const CLAIMS = {
  project_id: OidcClaim.text({ values: ClaimValues.digits() }),
  project: OidcClaim.text({ mutable: true }),
  branch: OidcClaim.text(),
  stage: OidcClaim.text({ optional: true }),
  label: OidcClaim.text({ chosenByJob: true }),
  debug: OidcClaim.boolean(),
  attempt: OidcClaim.number(),
  run_id: OidcClaim.text({ values: ClaimValues.digits(), volatile: true }),
};

const PROPS: OidcIssuerProps = {
  id: 'acme-ci',
  url: 'https://ci.acme.example',
  claims: CLAIMS,
  subjects: [OidcSubject.of('project/{project_id}/branch/{branch}', ['stage']), OidcSubject.of('project/{project_id}/stage/{stage}')],
  traces: ['project_id', 'run_id'],
  project: { noun: 'project', idClaim: 'project_id' },
};

/** A described issuer that differs from a sound one. */
export function describe(wrong: Partial<OidcIssuerProps>): OidcIssuer {
  return new OidcIssuer({ ...PROPS, id: 'wrong', url: 'https://wrong.acme.example', ...wrong, claims: { ...CLAIMS, ...wrong.claims } });
}

/** A trusted workflow of a sound one. */
export function trust(claims: Record<string, ClaimMatcher>, subject?: OidcSubject): OidcWorkflow {
  return new OidcWorkflow({ name: 'deploy', issuer: new OidcIssuer(PROPS), claims, subject });
}
