import { TerraformResource } from 'cdktf';
import { checkReason, checkScopes, checkScopesOf } from './check-task';
import { ownTask } from './own-task';
import { APPLY_KINDS, KUBERNETES_KINDS, MANAGED_KINDS, OWN_KINDS, PLAN_KINDS, REGISTRY_KINDS } from './task-kinds';
import { AzureApplyProps, AzureKubernetesProps, AzureOwnTaskProps, AzurePlanProps, AzureRegistryProps } from './task-props';
import { azureTaskEmpty } from '../../../internal/catalogue/azure-tasks';
import { wrongKind } from '../../../internal/catalogue/props';
import { checkProps, having } from '../../../internal/check-props';
import { located } from '../../../internal/errors';
import { applyTerraform, deployKubernetes, planTerraform, pullImages, pushImages, TaskFacts } from '../../../parties/azure/permissions';
import { ICloudTask, Party, TaskAccess, TaskNeed } from '../../../trust';
import { noteTask, warningsOfTask } from '../../guard/granted-tasks';
import { warn } from '../../terraform/tier-notice';
import { AzureRole } from '../azure-role';
import { AzureRoleAssignment } from '../azure-role-assignment';
import { IAzureRoleHolder } from '../azure-role-holder';
import { AzureScope } from '../azure-scope';

/**
 * What a pipeline really does in Azure, with the least that it needs: built-in roles by their id, on the narrowest scope that the vendor's tool
 * works with. None is given unless `grantTo` gives it. A reference whose kind does not show, such as a variable, is taken as it is: the task is
 * then as wide as what that names.
 */
export class AzureTask implements ICloudTask {
  /** `push-images`: images into one registry. AcrPush, or Container Registry Repository Writer where the registry asks for roles on repositories. */
  public static pushImages(props: AzureRegistryProps): AzureTask {
    checkProps('AzureTask.pushImages', props, REGISTRY_KINDS);
    return AzureTask.made(pushImages(props.registry, { repositoryPermissions: props.repositoryPermissions === true }));
  }

  /** `pull-images`: images out of one registry. AcrPull, or Container Registry Repository Reader. */
  public static pullImages(props: AzureRegistryProps): AzureTask {
    checkProps('AzureTask.pullImages', props, REGISTRY_KINDS);
    return AzureTask.made(pullImages(props.registry, { repositoryPermissions: props.repositoryPermissions === true }));
  }

  /**
   * `plan-terraform`: Storage Blob Data Reader on the container with the state, for plans with `-lock=false`; Storage Blob Data Contributor with a
   * lock; Reader on the resource groups that are planned. The backend says `use_azuread_auth = true`: otherwise it looks up the keys of the account.
   */
  public static planTerraform(props: AzurePlanProps): AzureTask {
    checkProps('AzureTask.planTerraform', props, PLAN_KINDS);
    const { state, lock = false, resourceGroups = [] } = props;
    return AzureTask.made(planTerraform({ state, lock, resourceGroups }));
  }

  /**
   * `apply-terraform`: Storage Blob Data Contributor on the container with the state; with `manages`, Contributor on one resource group, which runs of
   * pull requests do not get, nor an identity in that group.
   */
  public static applyTerraform(props: AzureApplyProps): AzureTask {
    checkProps('AzureTask.applyTerraform', props, APPLY_KINDS);
    const { state, manages } = props;
    if (manages) {
      checkProps('AzureTask.applyTerraform', manages, MANAGED_KINDS);
      checkReason('apply-terraform', manages.reason);
    }
    return AzureTask.made(applyTerraform(state, manages));
  }

  /**
   * `deploy-kubernetes`: Azure Kubernetes Service Cluster User Role on the cluster, and Azure Kubernetes Service RBAC Writer on each namespace. RBAC
   * Writer reads the secrets of the namespace.
   */
  public static deployKubernetes(props: AzureKubernetesProps): AzureTask {
    checkProps('AzureTask.deployKubernetes', props, KUBERNETES_KINDS);
    const { clusterId, namespaces } = props;
    if (namespaces.length === 0) throw azureTaskEmpty('deploy-kubernetes', 'namespaces', namespaces, "['shop']");
    const scopes = namespaces.map((name) => AzureScope.kubernetesNamespace(clusterId, name));
    return AzureTask.made(deployKubernetes(AzureScope.of(clusterId), scopes));
  }

  /** A task that none of these is: your own roles, and why. The identity refuses those that are too broad, as it does without a task. */
  public static of(props: AzureOwnTaskProps): AzureTask {
    checkProps('AzureTask.of', props, OWN_KINDS);
    return new AzureTask(ownTask(props), [...props.assignments]);
  }

  private static made(facts: TaskFacts<AzureScope>): AzureTask {
    checkScopes(facts);
    const needs = facts.needs.map(({ role, on, why, source }) => ({ action: role, on: on.id, why, source }));
    const assignments = facts.needs.map(({ role, on }) => AzureRoleAssignment.of(AzureRole.builtIn(role), on));
    return new AzureTask({ ...facts, access: [...facts.access], warnings: [...facts.warnings], needs }, assignments, facts);
  }

  /** Azure. */
  public readonly party = Party.AZURE;

  /** kebab-case, the same in all clouds for the same task: `push-images`. */
  public readonly id: string;

  /** One line for people: `push images to the registry app`. */
  public readonly text: string;

  /** What it does with what it is given. */
  public readonly access: TaskAccess[];

  /** Everything that it needs, each with the reason and its source. */
  public readonly needs: TaskNeed[];

  /** What to know before it is granted. Empty: nothing. */
  public readonly warnings: string[];

  private constructor(
    task: Omit<ICloudTask, 'party'>,
    /** The roles, each at its scope. */
    public readonly assignments: AzureRoleAssignment[],
    private readonly facts?: TaskFacts<AzureScope>,
  ) {
    this.id = task.id;
    this.text = task.text;
    this.access = task.access;
    this.needs = task.needs;
    this.warnings = task.warnings;
  }

  /**
   * Gives an identity what the task needs, and returns the role assignments that it wrote: none for a role that the identity has already, and none
   * where its trust is closed. Throws, before it writes one, for a scope of another kind and for a role that the identity refuses.
   */
  public grantTo(identity: IAzureRoleHolder): TerraformResource[] {
    if (!having('node', 'grantRoles')(identity)) throw wrongKind('identity', identity, 'a TrustedIdentity, or a TrustedApplication');
    const { facts } = this;
    if (facts) located(identity.node.path, () => checkScopesOf(identity, facts));
    const warnings = located(identity.node.path, () => warningsOfTask(identity, this));
    const made = identity.grantRoles(this.assignments);
    noteTask(identity, this);
    warn(identity, warnings);
    return made;
  }
}
