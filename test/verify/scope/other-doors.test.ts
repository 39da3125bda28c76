import { AdmittedSet, IdentitySet, TrustScope } from '../../../src/verify';
import { AUDIENCES, HOST } from '../identities';

/** A role that trusts the runs of one repository, and others who show no token. */
function scopeWith(principal: unknown): TrustScope {
  const oidc = {
    Effect: 'Allow',
    Action: 'sts:AssumeRoleWithWebIdentity',
    Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${HOST}` },
    Condition: { StringEquals: { [`${HOST}:aud`]: AUDIENCES.aws, [`${HOST}:sub`]: 'repo:acme@1/shop@2:environment:prod' } },
  };
  const other = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: principal };
  const properties = { RoleName: 'deploy', AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [oidc, other] } };
  const content = JSON.stringify({ Resources: { Role: { Type: 'AWS::IAM::Role', Properties: properties } } });
  return AdmittedSet.ofIdentity(IdentitySet.fromFiles([{ path: 'App.template.json', content }]), 'deploy').scope();
}

test('fault: the scope of a role that everybody may assume without a token was that of its tokens', () => {
  expect(scopeWith('*')).toBe(TrustScope.UNKNOWN);
  expect(scopeWith({ AWS: '*' })).toBe(TrustScope.UNKNOWN);
  expect(scopeWith({ AWS: 'arn:aws:iam::222222222222:root' })).toBe(TrustScope.EXACT_RUNS);
  expect(scopeWith({ Service: 'ec2.amazonaws.com' })).toBe(TrustScope.EXACT_RUNS);
});
