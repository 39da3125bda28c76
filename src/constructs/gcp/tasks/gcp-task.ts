import { TerraformResource } from 'cdktf';
import { LOCATION, REPOSITORY, requireName, requireState, SECRET } from './names';
import { CLUSTERS_KINDS, PLAN_KINDS, REPOSITORY_KINDS, SECRET_KINDS, STATE_KINDS } from './property-kinds';
import { GcpClustersProps, GcpPlanProps, GcpRepositoryProps, GcpSecretProps, GcpStateProps } from './task-props';
import { checkProps } from '../../../internal/check-props';
import * as tasks from '../../../parties/gcp/permissions';
import { ICloudTask, Party, TaskAccess, TaskNeed } from '../../../trust';
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
    return new GcpTask(tasks.pushImages(repositoryOf('pushImages', props)));
  }

  /** Pulls images from one repository of Artifact Registry. */
  public static pullImages(props: GcpRepositoryProps): GcpTask {
    return new GcpTask(tasks.pullImages(repositoryOf('pullImages', props)));
  }

  /** Publishes packages to one repository of Artifact Registry. */
  public static publishPackage(props: GcpRepositoryProps): GcpTask {
    return new GcpTask(tasks.publishPackage(repositoryOf('publishPackage', props)));
  }

  /** Gets the credentials of the clusters of a project; what it may do in them is for a RoleBinding of Kubernetes, in one namespace. */
  public static deployKubernetes(props: GcpClustersProps): GcpTask {
    checkProps('deployKubernetes', props, CLUSTERS_KINDS);
    return new GcpTask(tasks.deployKubernetes({ kind: 'project', project: requireProject(props.project) }));
  }

  /** Reads the versions of one secret of Secret Manager. */
  public static readSecret(props: GcpSecretProps): GcpTask {
    checkProps('readSecret', props, SECRET_KINDS);
    return new GcpTask(tasks.readSecret({ kind: 'secret', project: requireProject(props.project), secret: requireName('secret', props.secret, SECRET) }));
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
    return holder._grant(this, this.facts.roles);
  }
}

function repositoryOf(owner: string, props: GcpRepositoryProps): tasks.PlaceOf<'repository'> {
  checkProps(owner, props, REPOSITORY_KINDS);
  const { project, location, repository } = props;
  return {
    kind: 'repository',
    project: requireProject(project),
    location: requireName('location', location, LOCATION),
    repository: requireName('repository', repository, REPOSITORY),
  };
}
