import { accountFor, managedIdentity, role, roleFor } from '../../src/checks/examples';
import { Example } from '../../src/checks/rule';
import { TrustChecks } from '../../src/checks/trust-checks';
import { IdentitySet } from '../../src/verify';

const AUD = 'sts.amazonaws.com';
const REPOSITORY = 'repo:my-org@123456/my-repo@456789';

/** Why nobody gets in: the least of what is asked for that no token has at once. */
const REASONS: readonly (readonly [what: string, example: Example, reason: string])[] = [
  ['a wildcard under an exact operator', roleFor(`${REPOSITORY}:ref:refs/heads/*`), `sub is "${REPOSITORY}:ref:refs/heads/*"`],
  ['a key that templates write otherwise', managedIdentity(['repository:my-org/my-repo:pull_request']), 'sub is "repository:my-org/my-repo:pull_request"'],
  ['two operators that no subject fits', role({ StringEquals: { aud: AUD, sub: `${REPOSITORY}:environment:prod` }, StringLike: { sub: `${REPOSITORY}:ref:*` } }), `sub is "${REPOSITORY}:environment:prod" and sub fits "${REPOSITORY}:ref:*"`],
  ['the environment of one name, and of another', role({ StringEquals: { aud: AUD, sub: `${REPOSITORY}:environment:prod`, environment: 'staging' } }), `sub is "${REPOSITORY}:environment:prod" and environment is "staging"`],
  ['a branch of a run that is a tag', accountFor("assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main' && assertion.ref_type == 'tag'"), 'ref is "refs/heads/main" and ref_type is "tag"'],
  ['the ids of one repository, and of another', role({ StringEquals: { aud: AUD, sub: `${REPOSITORY}:environment:prod`, repository_id: '456790' } }), `sub is "${REPOSITORY}:environment:prod" and repository_id is "456790"`],
];

test.each(REASONS)('%s', (_what, { artifact }, reason) => {
  const findings = TrustChecks.of(IdentitySet.fromFiles([{ path: 'example.tf.json', content: JSON.stringify(artifact) }])).findings();
  expect(findings.filter(({ rule }) => rule === 'admits-nobody').map(({ message }) => message)).toEqual([`no token can get in: no run has ${reason}`]);
});
