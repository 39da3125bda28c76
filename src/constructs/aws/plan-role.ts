import { CompositePrincipal, IPrincipal, RoleProps, WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { checkDescription, checkPolicies, refuseDynamicReference, roleArn, sessionSeconds } from './check-role';
import { RoleEntry } from './registry';
import { Surroundings, surroundingsOf } from './surroundings';
import { TrustedRoleProps } from './trusted-role-props';
import { providerOf } from '../../parties/aws/issuer-support';
import { login } from '../../parties/aws/login';
import { audienceOf, render } from '../../parties/aws/render';
import { PolicyJson, writePolicy } from '../../parties/aws/write';
import { CompiledTrust, Enforcement, LoginStep } from '../../trust';

/** Everything about a role that is settled before it exists. */
export interface RolePlan {
  readonly entry: RoleEntry;
  readonly policy: PolicyJson;
  readonly enforcements: Enforcement[];
  readonly login: LoginStep;
  readonly roleProps: RoleProps;
}

/** Checks the props and renders the trust. Throws before anything is created. */
export function planRole(scope: Construct, path: string, props: TrustedRoleProps): RolePlan {
  const trust = props.workflow.compile();
  const around = surroundingsOf(scope, props.partition);
  checkPolicies(props);
  const roleName = props.roleName ?? trust.name;
  const arn = roleArn(around.account, roleName, { path: props.path, partition: around.partition });
  const { document, enforcements } = render(trust, { ...around, quota: props.trustPolicyQuota });
  const policy = writePolicy(document);
  textsOf(policy).forEach(([key, text]) => refuseDynamicReference(`value of ${key}`, text));
  return {
    entry: entryOf(path, trust, roleName, around, props),
    policy,
    enforcements,
    login: login({ roleArn: arn, region: around.region, audience: audienceOf(trust, around.partition), sessionSeconds: sessionSeconds(props) }),
    roleProps: rolePropsOf(trust, roleName, policy, props),
  };
}

function entryOf(path: string, trust: CompiledTrust, roleName: string, { accountKey, partition }: Surroundings, { workflow }: TrustedRoleProps): RoleEntry {
  return { path, accountKey, roleName, workflow, provider: providerOf(trust.issuer.url), audience: audienceOf(trust, partition) };
}

/** Prop by prop: nothing that a caller adds to the object can reach the role, `assumedBy` and `externalIds` above all. */
function rolePropsOf(trust: CompiledTrust, roleName: string, policy: PolicyJson, props: TrustedRoleProps): RoleProps {
  return {
    assumedBy: principalOf(policy),
    roleName,
    description: checkDescription(props.description ?? `Assumed by ${trust.issuer.platform} through the trusted workflow ${trust.name}`),
    maxSessionDuration: props.maxSessionDuration,
    path: props.path,
    permissionsBoundary: props.permissionsBoundary,
    managedPolicies: props.managedPolicies,
    inlinePolicies: props.inlinePolicies,
  };
}

/** A principal for each statement, its conditions given at once: `withConditions` would replace what a key has, not add to it. */
function principalOf({ Statement }: PolicyJson): IPrincipal {
  const [first, ...rest] = Statement.map(({ Principal, Condition }) => new WebIdentityPrincipal(Principal.Federated, Condition));
  return rest.length === 0 ? first : new CompositePrincipal(first, ...rest);
}

/** Each text of the conditions, with its key. */
function textsOf({ Statement }: PolicyJson): [string, string][] {
  const keys = Statement.flatMap(({ Condition }) => Object.values(Condition)).flatMap((operator) => Object.entries(operator));
  return keys.flatMap(([key, values]) => [values].flat().map((text): [string, string] => [key, text]));
}
