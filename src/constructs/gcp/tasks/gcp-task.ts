import { TerraformResource } from 'cdktf';
import { requireState } from './names';
import { ownTask } from './own-task';
import { GcpOwnTaskProps } from './own-task-props';
import * as places from './places';
import { CLUSTERS_KINDS, DEPLOY_SERVICE_KINDS, FUNCTIONS_KINDS, PLAN_KINDS, STATE_KINDS } from './property-kinds';
import {
  GcpClustersProps, GcpDeployServiceProps, GcpFunctionsProps, GcpPlanProps, GcpRepositoryProps, GcpSecretProps, GcpSiteProps, GcpStateProps,
} from './task-props';
import { wrongKind } from '../../../internal/catalogue/props';
import { checkProps, having } from '../../../internal/check-props';
import * as tasks from '../../../parties/gcp/permissions';
import { ICloudTask, Party, TaskAccess, TaskNeed } from '../../../trust';
import { requireAccountName } from '../existing-account';
import { requireProject } from '../project';
import { TrustedServiceAccount } from '../trusted-service-account';

/**
 * A task that people really have on Google Cloud, with the predefined roles that it needs, each on the narrowest thing that has an allow
 * policy. Nobody has one unless it is granted: `GcpTask.pushImages({ ... }).grantTo(account)`. docs/permissions.md lists what each grants, and why.
 */
export class GcpTask implements ICloudTask {
  /**
   * `terraform plan` with the state in a bucket: it reads the state below the prefix, and with `lock` creates and deletes lock objects. What the
   * provider reads of the resources takes roles of its own.
   */
  public static planTerraform(props: GcpPlanProps): GcpTask {
    checkProps('planTerraform', props, PLAN_KINDS);
    return new GcpTask(tasks.planTerraform(requireState(props.bucket, props.prefix), props.lock ?? false));
  }

  /** `terraform apply` with the state in a bucket: the state below the prefix, and its lock. What it applies takes roles of its own. */
  public static applyTerraform(props: GcpStateProps): GcpTask {
    checkProps('applyTerraform', props, STATE_KINDS);
    return new GcpTask(tasks.applyTerraform(requireState(props.bucket, props.prefix)));
  }

  /** Pushes images to one repository of Artifact Registry. */
  public static pushImages(props: GcpRepositoryProps): GcpTask {
    return new GcpTask(tasks.pushImages(places.repository('pushImages', props)));
  }

  /** Pulls images from one repository of Artifact Registry. */
  public static pullImages(props: GcpRepositoryProps): GcpTask {
    return new GcpTask(tasks.pullImages(places.repository('pullImages', props)));
  }

  /** Publishes packages to one repository of Artifact Registry. */
  public static publishPackage(props: GcpRepositoryProps): GcpTask {
    return new GcpTask(tasks.publishPackage(places.repository('publishPackage', props)));
  }

  /** Gets the credentials of the clusters of a project; what it may do in them is for a RoleBinding of Kubernetes, in one namespace. */
  public static deployKubernetes(props: GcpClustersProps): GcpTask {
    checkProps('deployKubernetes', props, CLUSTERS_KINDS);
    return new GcpTask(tasks.deployKubernetes({ kind: 'project', project: requireProject(props.project) }));
  }

  /** Reads the versions of one secret of Secret Manager. */
  public static readSecret(props: GcpSecretProps): GcpTask {
    return new GcpTask(tasks.readSecret(places.secret('readSecret', props)));
  }

  /** Copies the files of a site into a bucket, and deletes there what is gone. */
  public static deploySite(props: GcpSiteProps): GcpTask {
    return new GcpTask(tasks.deploySite(places.bucket('deploySite', props)));
  }

  /** Deploys revisions of one service of Cloud Run that exists, as the service account that it runs as. */
  public static deployService(props: GcpDeployServiceProps): GcpTask {
    checkProps('deployService', props, DEPLOY_SERVICE_KINDS);
    const { runsAs, images, ...service } = props;
    return new GcpTask(tasks.deployService({
      service: places.service('deployService', service),
      runsAs: accountOf(runsAs),
      images: images && places.repository('images', images),
    }));
  }

  /** Deploys functions of a project from their source, as the service account that they run as. For one service alone: `deployService`. */
  public static deployFunction(props: GcpFunctionsProps): GcpTask {
    checkProps('deployFunction', props, FUNCTIONS_KINDS);
    return new GcpTask(tasks.deployFunction({ kind: 'project', project: requireProject(props.project) }, accountOf(props.runsAs)));
  }

  /**
   * A task of your own. Throws for one that says neither what it does nor why, and for roles that can change a project at will or become
   * others there: those are `ProjectRole.privileged`.
   */
  public static of(props: GcpOwnTaskProps): GcpTask {
    return new GcpTask(ownTask(props));
  }

  /** Google. */
  public readonly party = Party.GCP;

  /** The same in all clouds for the same task: `push-images`. */
  public readonly id: string;

  /** One line for people. */
  public readonly text: string;

  /** What it does with what it is given. */
  public readonly access: TaskAccess[];

  /** Its roles, and on what each is given. */
  public readonly needs: TaskNeed[];

  /** What to know before it is granted. */
  public readonly warnings: string[];

  private constructor(private readonly facts: tasks.TaskFacts) {
    this.id = facts.id;
    this.text = facts.text;
    this.access = [...facts.access];
    this.needs = tasks.needsOf(facts.roles);
    this.warnings = [...facts.warnings];
  }

  /**
   * Gives the roles to a service account of a pool, each as a member of the allow policy of what it is on, beside the members that are there.
   * Gives back what it wrote: nothing where the trust of the account is closed, and no role that it has. Throws for an allow policy that is full.
   */
  public grantTo(holder: TrustedServiceAccount): TerraformResource[] {
    if (!isHolder(holder)) throw wrongKind('holder', holder, 'pool.addServiceAccount(workflow, { accountId })');
    return holder._grant(this, this._roles);
  }

  /** Its roles, as they are written. @internal */
  public get _roles(): readonly tasks.TaskRole[] {
    return this.facts.roles;
  }
}

/** Apps in JavaScript: no other construct knows whether its trust is closed, or what the members of the policies are. */
const isHolder = having('_grant', 'account');

const accountOf = (name: string): tasks.PlaceOf<'service-account'> => ({ kind: 'service-account', name: requireAccountName(name) });
