import { OidcSubject } from '../../src/issuers';
import { OidcToken } from '../../src/testing';
import { bitbucket, circleci, spacelift } from '../fixtures/described-issuers';
import { codeOf } from '../fixtures/error-code';

test('a token is consistent: the subject follows from the claims', () => {
  const token = OidcToken.of(spacelift, { spaceId: 'prod', callerId: 'shop', runType: 'PROPOSED', scope: 'read' });
  expect(token.claims('sts.amazonaws.com')).toEqual({
    iss: 'https://shop.app.spacelift.io',
    aud: 'shop.app.spacelift.io',
    sub: 'space:prod:module:shop:run_type:PROPOSED:scope:read',
    spaceId: 'prod',
    callerType: 'module',
    callerId: 'shop',
    runType: 'PROPOSED',
    scope: 'read',
    runId: 'some-value',
  });
  expect(String(token)).toBe('a run of Spacelift with spaceId "prod", callerId "shop", runType "PROPOSED", scope "read"');
});

test('its subject has the form that the claims ask for, or that is given', () => {
  const environment = '{2e62b6d4-f3b1-4c9a-87d6-e5f403122337}';
  expect(OidcToken.of(bitbucket, { deploymentEnvironmentUuid: environment }).claims('any').sub).toContain(`:${environment}:`);
  expect(OidcToken.of(bitbucket, {}).claims('any')).not.toHaveProperty('deploymentEnvironmentUuid');
  expect(OidcToken.of(circleci, {}, { subject: circleci.props.subjects[1] }).claims('any').sub).toContain('/vcs-ref/');
});

test.each<[string, () => unknown, string]>([
  ['no issuer', () => OidcToken.of({} as typeof circleci, {}), 'wrong-kind-of-value'],
  ['a claim that it does not have', () => OidcToken.of(circleci, { nobody: 1 }), 'malformed-oidc-workflow'],
  ['a list of claims', () => OidcToken.of(circleci, [] as unknown as Record<string, unknown>), 'wrong-kind-of-value'],
  ['an option that is none', () => OidcToken.of(circleci, {}, { sub: OidcSubject.of('x') } as object), 'unknown-property'],
])('%s is refused', (_, make, code) => expect(codeOf(make)).toBe(code));
