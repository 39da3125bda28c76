const HOST = 'token.actions.githubusercontent.com';

/** A template with one role. */
export function template(name: unknown, sub: unknown, more: Record<string, unknown> = {}) {
  const statement = {
    Effect: 'Allow',
    Action: 'sts:AssumeRoleWithWebIdentity',
    Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${HOST}` },
    Condition: { StringEquals: { [`${HOST}:aud`]: 'sts.amazonaws.com', [`${HOST}:sub`]: sub } },
  };
  const properties = { RoleName: name, AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [statement] } };
  return { Resources: { Role: { Type: 'AWS::IAM::Role', Properties: properties }, ...more } };
}
