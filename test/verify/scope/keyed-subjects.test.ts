import { managedIdentity } from '../../../src/checks/examples';
import { AdmittedSet, IdentitySet, TrustScope } from '../../../src/verify';

/** A customized subject may begin with an id, or with the name of the owner: then it says whose it is. */
const SCOPES: readonly (readonly [subject: string, scope: TrustScope])[] = [
  ['repository_id:456789:environment:prod', TrustScope.EXACT_RUNS],
  ['repository_owner_id:123456:environment:prod', TrustScope.ORGANIZATION],
  ['repository_owner:my-org:environment:prod', TrustScope.ORGANIZATION],
  ['repository_owner_id:123456', TrustScope.ORGANIZATION],
  ['environment:prod', TrustScope.PLATFORM],
  // What stands further back may be the value of something else.
  ['environment:prod:repository_owner_id:123456', TrustScope.ORGANIZATION],
];

test.each(SCOPES)('%s: %s', (subject, scope) => {
  const set = IdentitySet.fromFiles([{ path: 'example.tf.json', content: JSON.stringify(managedIdentity([subject]).artifact) }]);
  expect(AdmittedSet.ofIdentity(set, 'deploy').scope()).toBe(scope);
});
