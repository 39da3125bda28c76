import { gcp } from './documents';
import { AdmittedSet, TrustScope } from '../../../src/verify';

const scopeOf = (condition: string) => {
  const set = gcp(condition);
  return AdmittedSet.ofIdentity(set, set.identities[0].identity).scope();
};

test.each(['pull_request_target', 'issues', 'issue_comment', 'fork', 'watch'])('attack: runs of %s, which whoever has an account may start, are as wide as the repository', (event) => {
  expect(scopeOf(`assertion.event_name == '${event}'`)).toBe(TrustScope.REPOSITORY);
});

test('on a branch that is named they are the runs of that branch', () => {
  expect(scopeOf('assertion.event_name == \'issue_comment\' && assertion.ref == \'refs/heads/main\' && !has(assertion.environment)')).toBe(TrustScope.EXACT_RUNS);
});
