import { PolicyDocument, RoleProps } from 'aws-cdk-lib/aws-iam';
import { checkDescription, checkPolicies, refuseDynamicReference, roleArn, sessionSeconds } from './check-role';
import { RoleEntry } from './registry';
import { principalOf } from './rendered-principal';
import { Surroundings } from './surroundings';
import { TrustedRoleProps } from './trusted-role-props';
import { awsClosingPolicyName } from '../../internal/catalogue/aws-closing';
import { providerOf } from '../../parties/aws/facts';
import { audienceOf, CLOSING_POLICY, DenyJson, login, PolicyJson, render, sessionCut, writePolicy } from '../../parties/aws/render';
import { CompiledTrust, Enforcement, CloudLogin, LongestSession, Party, heldByTier, sessionOfTier } from '../../trust';

/** Everything about a trust policy, and the role that it is for, that needs no role. */
export interface TrustPlan {
  readonly entry: RoleEntry;
  readonly policy: PolicyJson;
  readonly enforcements: Enforcement[];
  readonly login: CloudLogin;
}

/** Everything about a role that is settled before it exists. */
export interface RolePlan extends TrustPlan {
  readonly roleProps: RoleProps;
  /** The inline policy that cuts sessions. @default - none are cut */
  readonly cut?: DenyJson;
}

/** Checks the props and renders the trust. Throws before anything is created. */
export function planRole(around: Surroundings, path: string, props: TrustedRoleProps): RolePlan {
  checkPolicies(props);
  const plan = planTrust(around, path, props);
  const cut = sessionCut(props);
  return { ...plan, roleProps: { ...rolePropsOf(plan, props), inlinePolicies: inlinePolicies(props, cut) }, cut };
}

/** What of it is about the trust policy. */
export function planTrust(around: Surroundings, path: string, props: TrustedRoleProps): TrustPlan {
  const trust = props.workflow.compile();
  const roleName = props.roleName ?? trust.name;
  const arn = roleArn({ account: around.account, roleName, path: props.path, partition: around.partition });
  const { document, enforcements } = render(trust, { ...around, quota: props.trustPolicyQuota, closed: props.closed });
  const policy = writePolicy(document);
  textsOf(policy).forEach(([key, text]) => refuseDynamicReference(`value of ${key}`, text));
  return {
    entry: entryOf(path, trust, roleName, around, props),
    policy,
    enforcements: heldByTier(Party.AWS, trust, [...enforcements, ...sessionOfTier(Party.AWS, trust, sessionOf(props))]),
    login: login({ roleArn: arn, region: around.region, audience: audienceOf(trust, around.partition), sessionSeconds: sessionSeconds(props) }),
  };
}

function sessionOf(props: TrustedRoleProps): LongestSession {
  const seconds = sessionSeconds(props);
  return { seconds, why: `a session of the role lasts up to ${seconds / 60} minutes`, remedies: ['maxSessionDuration: Duration.hours(1)'] };
}

function entryOf(path: string, trust: CompiledTrust, roleName: string, { accountKey, partition }: Surroundings, { workflow }: TrustedRoleProps): RoleEntry {
  return { path, accountKey, roleName, workflow, provider: providerOf(trust.issuer.url), audience: audienceOf(trust, partition) };
}

/** Prop by prop: nothing that a caller adds to the object can reach the role, `assumedBy` and `externalIds` above all. */
function rolePropsOf({ policy, entry: { roleName } }: TrustPlan, props: TrustedRoleProps): RoleProps {
  const trust = props.workflow.compile();
  return {
    assumedBy: principalOf(policy),
    roleName,
    description: checkDescription(props.description ?? `Assumed by ${trust.issuer.platform} through the trusted workflow ${trust.name}`),
    maxSessionDuration: props.maxSessionDuration,
    path: props.path,
    permissionsBoundary: props.permissionsBoundary,
    managedPolicies: props.managedPolicies,
  };
}

/** The user's policies, and the one that cuts sessions. */
function inlinePolicies({ inlinePolicies: given }: TrustedRoleProps, cut: DenyJson | undefined): RoleProps['inlinePolicies'] {
  if (given && Object.hasOwn(given, CLOSING_POLICY)) throw awsClosingPolicyName(CLOSING_POLICY);
  return cut ? { ...given, [CLOSING_POLICY]: PolicyDocument.fromJson(cut) } : given;
}

/** Each text of the conditions, with its key. */
function textsOf({ Statement }: PolicyJson): [string, string][] {
  const keys = Statement.flatMap(({ Condition }) => Object.values(Condition)).flatMap((operator) => Object.entries(operator));
  return keys.flatMap(([key, values]) => [values].flat().map((text): [string, string] => [key, text]));
}
