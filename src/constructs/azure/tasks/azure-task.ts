import { TerraformResource } from 'cdktf';
import { checkReason, checkScopes, checkScopesOf } from './check-task';
import { ownTask } from './own-task';
import {
  APP_KINDS, APPLY_KINDS, KUBERNETES_KINDS, MANAGED_KINDS, OWN_KINDS, PLAN_KINDS, PURGE_KINDS, REGISTRY_KINDS, SECRET_KINDS, SERVICE_KINDS, SITE_KINDS,
} from './task-kinds';
import {
  AzureAppProps, AzureApplyProps, AzureKubernetesProps, AzureOwnTaskProps, AzurePlanProps, AzureRegistryProps, AzureSecretProps, AzureServiceProps,
  AzureSiteProps,
} from './task-props';
import { azureTaskEmpty } from '../../../internal/catalogue/azure-tasks';
import { wrongKind } from '../../../internal/catalogue/props';
import { checkProps, having } from '../../../internal/check-props';
import { located } from '../../../internal/errors';
import {
  applyTerraform, deployApp, deployFunction, deployKubernetes, deployService, deploySite, planTerraform, pullImages, PURGE_ACTIONS, pushImages, readSecret,
  TaskFacts,
} from '../../../parties/azure/permissions';
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
  /** All that a custom role for purging an endpoint of Front Door may do. */
  public static readonly PURGE_ACTIONS: string[] = [...PURGE_ACTIONS];

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
   * pull requests do not get, nor does an identity in that group.
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

  /** `read-secret`: Key Vault Secrets User on one secret, all its versions, of a vault that uses Azure RBAC. */
  public static readSecret(props: AzureSecretProps): AzureTask {
    checkProps('AzureTask.readSecret', props, SECRET_KINDS);
    return AzureTask.made(readSecret(AzureScope.keyVaultSecret(props.vaultId, props.secret)));
  }

  /**
   * `deploy-site`: Storage Blob Data Contributor on the container that a static site is served from; with `purge`, a custom role of your own on the endpoint
   * of Front Door in front of it.
   */
  public static deploySite(props: AzureSiteProps): AzureTask {
    checkProps('AzureTask.deploySite', props, SITE_KINDS);
    const { container, purge } = props;
    if (!purge) return AzureTask.made(deploySite(container));
    checkProps('AzureTask.deploySite', purge, PURGE_KINDS);
    const { endpoint, role } = purge;
    if (role._definitionId === undefined) throw wrongKind('role', role.label, PURGE_KINDS.role.write);
    return AzureTask.made(deploySite(container, { endpoint, role: role.label }), role);
  }

  /** `deploy-app`: Website Contributor on one app of App Service, or on one slot of it. The role reads the settings of the app. */
  public static deployApp(props: AzureAppProps): AzureTask {
    checkProps('AzureTask.deployApp', props, APP_KINDS);
    return AzureTask.made(deployApp(props.app));
  }

  /** `deploy-function`: Website Contributor on one function app, or on one slot of it. The role reads the settings of the app. */
  public static deployFunction(props: AzureAppProps): AzureTask {
    checkProps('AzureTask.deployFunction', props, APP_KINDS);
    return AzureTask.made(deployFunction(props.app));
  }

  /**
   * `deploy-service`: Container Apps Contributor on one container app and, for joining it, on its environment; Managed Identity Operator on the identities of
   * the app. The role lists the secrets of the app.
   */
  public static deployService(props: AzureServiceProps): AzureTask {
    checkProps('AzureTask.deployService', props, SERVICE_KINDS);
    const { app, environment, identities = [] } = props;
    return AzureTask.made(deployService({ app, environment, identities }));
  }

  /** A task that none of these is: your own roles, and why. The identity refuses those that are too broad, as it does without a task. */
  public static of(props: AzureOwnTaskProps): AzureTask {
    checkProps('AzureTask.of', props, OWN_KINDS);
    return new AzureTask(ownTask(props), [...props.assignments]);
  }

  private static made(facts: TaskFacts<AzureScope>, custom?: AzureRole): AzureTask {
    checkScopes(facts);
    const needs = facts.needs.map(({ role, on, why, source }) => ({ action: role, on: on.id, why, source }));
    const assignments = facts.needs.map(({ role, actions, on }) => AzureRoleAssignment.of(actions && custom ? custom : AzureRole.builtIn(role), on));
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
