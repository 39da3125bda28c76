import type { IRepository } from 'aws-cdk-lib/aws-ecr';
import { Grant, IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { DeployCdkProps, TerraformStateProps } from './aws-task-props';
import { deployCdkPlan } from './deploy-cdk';
import { grant, Owners, statementProps } from './grant';
import { imageRepository } from './images';
import { peopleText } from './people-text';
import { terraformState } from './terraform';
import { applyTerraform, AwsTaskPlan, planTerraform, pullImages, pushImages } from '../../../parties/aws/permissions/tasks';
import { ICloudTask, Party, TaskAccess, TaskNeed } from '../../../trust';

/** A task with the resources whose own policies have a say. */
interface Planned {
  readonly plan: AwsTaskPlan;
  readonly owners?: Owners;
}

/**
 * A task that people really have in AWS, with the least that it needs: exact actions on exact resources, each with the page that says so.
 * Nobody has one unless it is granted: `AwsTask.pushImages(repository).grantTo(role)`. It stands beside grants of CDK
 * (`bucket.grantRead(role)`), and takes constructs of CDK, imported ones too: `Repository.fromRepositoryName(this, 'App', 'app')`.
 *
 * Throws for what is no such construct, and for names that hold a wildcard.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege
 */
export class AwsTask implements ICloudTask {
  /** `docker login` and `docker push` to one repository of ECR. */
  public static pushImages(repository: IRepository): AwsTask {
    return new AwsTask({ plan: pushImages(imageRepository(repository)), owners: { 'the repository': repository } });
  }

  /** `docker login` and `docker pull` from one repository of ECR. */
  public static pullImages(repository: IRepository): AwsTask {
    return new AwsTask({ plan: pullImages(imageRepository(repository)), owners: { 'the repository': repository } });
  }

  /** `cdk deploy`, by the roles of `cdk bootstrap`. The deploy role is as strong as the bootstrap made it: see `warnings`. */
  public static deployCdk(props: DeployCdkProps = {}): AwsTask {
    return new AwsTask({ plan: deployCdkPlan(props) });
  }

  /**
   * `terraform plan` with the state in S3. It takes no lock unless you name one, as pull requests should: `terraform plan -lock=false`.
   * What the providers read is another task, or yours.
   */
  public static planTerraform(props: TerraformStateProps): AwsTask {
    const { state, owners } = terraformState('AwsTask.planTerraform', props, false);
    return new AwsTask({ plan: planTerraform(state), owners });
  }

  /** `terraform apply` with the state in S3, locked by a file unless you say otherwise. What the providers change is another task, or yours. */
  public static applyTerraform(props: TerraformStateProps): AwsTask {
    const { state, owners } = terraformState('AwsTask.applyTerraform', props, true);
    return new AwsTask({ plan: applyTerraform(state), owners });
  }

  /** AWS. */
  public readonly party = Party.AWS;
  /** kebab-case, the same in all clouds for the same task. */
  public readonly id: string;
  /** What it does with what it is given. */
  public readonly access: TaskAccess[];
  /** What to know before it is granted. */
  public readonly warnings: string[];
  private readonly planned: Planned;

  private constructor(planned: Planned) {
    const { plan } = planned;
    this.planned = planned;
    this.id = plan.id;
    this.access = [...plan.access];
    this.warnings = [...plan.warnings];
  }

  /** One line for people; what the deployment settles stands in angle brackets. */
  public get text(): string {
    return peopleText(this.planned.plan.text);
  }

  /** Everything that it needs, each with the reason and its source. */
  public get needs(): TaskNeed[] {
    return this.planned.plan.statements.flatMap(({ actions, resources }) => actions.flatMap(({ action, why }) => (
      resources.map((on) => ({ action, on: peopleText(on), why: why.value, source: why.source })))));
  }

  /** The statements, for a policy of your own. Each time others: changing one changes no task. */
  public get statements(): PolicyStatement[] {
    return this.planned.plan.statements.map((statement) => new PolicyStatement(statementProps(statement)));
  }

  /**
   * Adds what it needs to the policy of a role, user or group, and to the policy of a bucket, repository, secret or key of another account.
   * As grants of CDK do, it does nothing for a principal without a policy, where `grantTo(principal).assertSuccess()` throws, and nothing for
   * a role that was imported as not mutable.
   */
  public grantTo(grantee: IGrantable): Grant {
    return grant(this, this.planned.plan.statements, this.planned.owners ?? {}, grantee);
  }
}
