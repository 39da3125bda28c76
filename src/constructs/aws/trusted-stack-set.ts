import { Aws, CfnStackSet, Stack, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { unitKey } from './account-key';
import { AppGuard } from './app-guard';
import { checkRoleName } from './check-role';
import { swapsOf, templateProblems } from './guard';
import { SetRole, setProblems } from './judged-roles';
import { planRole, RolePlan } from './plan-role';
import { ROLE_KINDS, STACK_SET_KINDS } from './property-kinds';
import { Registry } from './registry';
import { StackSetRole } from './stack-set-role';
import { roleIdOf, SetProvider, templateOf } from './stack-set-template';
import { Surroundings, surroundingsOf } from './surroundings';
import { noteTier } from './tier-notice';
import { TrustedRoleProps } from './trusted-role-props';
import { StackSetAdministrator, StackSetRoleOptions, TrustedStackSetProps } from './trusted-stack-set-props';
import { awsForeignToken, awsPartitionMismatch, awsTwoRoles } from '../../internal/catalogue/aws';
import { awsOrganizationalUnits, awsStackSetName, awsStackSetRoles } from '../../internal/catalogue/aws-fleet';
import { checkProps } from '../../internal/check-props';
import { located } from '../../internal/errors';
import { tokenEngine } from '../../internal/tokens';
import { CHARSETS, LIMITS, partitionOfRegion } from '../../parties/aws/facts';
import { checkLiteral } from '../../parties/aws/render';

interface Planned { readonly props: TrustedRoleProps; readonly plan: RolePlan }

/**
 * Roles of trusted workflows, and the OIDC providers that they need, in the accounts of an organization: a CloudFormation StackSet with
 * service-managed permissions, which also serves accounts that join later. Trusted access of StackSets must be on in the organization.
 *
 * The template stands in the resource itself, at most 51,200 bytes (some 50 roles), so that whoever reads the synthesized file sees what
 * each account will trust: `IdentitySet` names the roles `<stack set>/<role>`. Throws where a `TrustedRole` would, for a template that is
 * too long, and for two stack sets of the app that give one organizational unit the same role or provider; units inside
 * other units it does not know.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs-associate-stackset-with-org.html
 */
export class TrustedStackSet extends Construct {
  /** The name of the stack set. */
  public readonly stackSetName: string;
  /** The names of the roles, in the order given. */
  public readonly roleNames: string[];
  /** The template that each account gets, as text. */
  public readonly templateBody: string;
  private readonly planned: Planned[];
  private readonly around: Surroundings;

  constructor(scope: Construct, id: string, props: TrustedStackSetProps) {
    located([scope.node.path, id].filter((part) => part !== '').join('/'), () => {
      checkProps('TrustedStackSet', props, STACK_SET_KINDS);
      props.roles.forEach((role) => checkProps('a role of TrustedStackSet', role, ROLE_KINDS));
    });
    super(scope, id);
    const { path } = this.node;
    this.stackSetName = located(path, () => checkName(props.stackSetName ?? id));
    this.around = located(path, () => this.surroundings(props));
    this.planned = located(path, () => props.roles.map((role) => (
      { props: role, plan: planRole(this.around, path, { ...role, partition: this.around.partition }) })));
    const providers = props.createProviders ?? true ? providersOf(this.planned) : [];
    this.templateBody = located(path, () => templateOf(Stack.of(this), this.planned.map(({ plan }) => plan), providers));
    const [tooBroad] = setProblems(this.planned.map((one) => this.judged(one)));
    if (tooBroad) throw tooBroad.at(path);
    this.roleNames = this.planned.map(({ plan }) => plan.entry.roleName);
    located(path, () => this.create(props, providers));
  }

  /** A role in one of the accounts: for reports, pipelines and runbooks. Throws for a role that the stack set does not have, and for what is no account. */
  public roleIn(options: StackSetRoleOptions): StackSetRole {
    const found = this.find(options.roleName);
    return StackSetRole._make({ set: this, around: this.around, judged: this.judged(found), ...found }, options.account);
  }

  private judged({ props, plan }: Planned): SetRole {
    return { trust: props.workflow.compile(), id: roleIdOf(plan.entry.roleName), templateBody: this.templateBody };
  }

  private find(roleName: string): Planned {
    const found = this.planned.find(({ plan }) => plan.entry.roleName === roleName);
    if (!found) throw awsStackSetRoles(roleName, this.roleNames).at(this.node.path);
    return found;
  }

  private surroundings({ roles, organizationalUnits, partition, region }: TrustedStackSetProps): Surroundings {
    checkUnits(organizationalUnits);
    if (roles.length === 0) throw awsStackSetRoles(undefined, []);
    const open = region !== undefined && tokenEngine(region) === undefined && Token.isUnresolved(Stack.of(this).region);
    const around = surroundingsOf(this, partition ?? (open ? partitionOfRegion(region) : undefined));
    return { ...around, region: checkRegion(region ?? around.region, around), account: Aws.ACCOUNT_ID, accountKey: unitKey(organizationalUnits[0]) };
  }

  private create(props: TrustedStackSetProps, providers: SetProvider[]): void {
    const registry = Registry.of(this);
    const path = this.node.path;
    const keys = props.organizationalUnits.map(unitKey);
    const roles = keys.flatMap((accountKey) => this.planned.map(({ plan }) => ({ ...plan.entry, accountKey })));
    const made = keys.flatMap((accountKey) => providers.map((provider) => ({ ...provider, path, accountKey })));
    refuseTwins(this.planned, path);
    roles.forEach((role) => registry.checkRole(role));
    made.forEach((provider) => registry.checkProvider(provider));
    const resource = this.resource(props);
    this.planned.forEach((one) => noteTier(this, one.props.workflow.compile()));
    roles.forEach((role) => registry.addRole(role, resource));
    made.forEach((provider) => registry.addProvider(provider, resource));
  }

  private resource(props: TrustedStackSetProps): CfnStackSet {
    const { organizationalUnits, administrator = StackSetAdministrator.MANAGEMENT_ACCOUNT, autoDeployment = true } = props;
    const resource = new CfnStackSet(this, 'Resource', {
      stackSetName: this.stackSetName,
      description: `Roles of trusted workflows: ${this.planned.length}`,
      permissionModel: 'SERVICE_MANAGED',
      callAs: administrator,
      capabilities: ['CAPABILITY_NAMED_IAM'],
      autoDeployment: autoDeployment ? { enabled: true, retainStacksOnAccountRemoval: false } : { enabled: false },
      stackInstancesGroup: [{ deploymentTargets: { organizationalUnitIds: organizationalUnits }, regions: [this.around.region] }],
      templateBody: this.templateBody,
    });
    const { templateBody } = this;
    AppGuard.of(this).watch(this, resource, () => [...swapsOf(this, resource), ...templateProblems(resource, templateBody)]);
    return resource;
  }
}

/** Roles of one workflow share an audience; a provider lists those of all. */
function providersOf(planned: Planned[]): SetProvider[] {
  const hosts = [...new Set(planned.map(({ plan }) => plan.entry.provider))].sort();
  return hosts.map((provider) => {
    const audiences = planned.filter(({ plan }) => plan.entry.provider === provider).map(({ plan }) => plan.entry.audience);
    return { provider, audiences: [...new Set(audiences)].sort() };
  });
}

function refuseTwins(planned: Planned[], path: string): void {
  const names = planned.map(({ plan }) => plan.entry.roleName);
  const twin = names.find((name, index) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < index);
  if (twin !== undefined) throw awsTwoRoles(checkRoleName(twin), path);
}

function checkName(name: string): string {
  checkLiteral('name of the stack set', name);
  if (name.length > LIMITS.stackSetName.value || !CHARSETS.stackSetName.value.test(name)) throw awsStackSetName(name, LIMITS.stackSetName.value);
  return name;
}

function checkUnits(units: string[]): void {
  const foreign = units.find((unit) => tokenEngine(unit) === 'cdktf');
  if (foreign !== undefined) throw awsForeignToken('organizational unit', foreign);
  const fits = units.every((unit) => Token.isUnresolved(unit) || CHARSETS.organizationalUnit.value.test(unit));
  if (units.length === 0 || new Set(units).size < units.length || !fits) throw awsOrganizationalUnits(units);
}

/** A stack set stays in its partition. */
function checkRegion(region: string, { partition }: Surroundings): string {
  if (tokenEngine(region) === 'cdktf') throw awsForeignToken('region', region);
  if (!Token.isUnresolved(region) && partitionOfRegion(region) !== partition) throw awsPartitionMismatch(partition, region, partitionOfRegion(region));
  return region;
}
