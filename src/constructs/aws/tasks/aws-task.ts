import { Grant, IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { aws_ecr, aws_ecs, aws_eks, aws_lambda, aws_secretsmanager } from 'aws-cdk-lib/interfaces';
import { DeployCdkProps, DeployFunctionOptions, DeployServiceOptions, DeploySiteProps, PublishPackageProps, TerraformStateProps } from './aws-task-props';
import { deployCdkPlan } from './deploy-cdk';
import { grant, Owners, statementProps } from './grant';
import { imageRepository } from './images';
import { ownTask } from './own-task';
import { AwsTaskProps } from './own-task-props';
import { packageRepository } from './packages';
import { peopleText } from './people-text';
import { namedSecret, secretOwners } from './secret';
import { siteOf, siteOwners } from './site';
import { stateOwners, terraformState } from './terraform';
import { deployedFunction, deployedService, kubernetesCluster } from './workloads';
import {
  applyTerraform, AwsTaskPlan, deployFunction, deployKubernetes, deployService, deploySite, planTerraform, publishPackage, pullImages, pushImages, readSecret,
} from '../../../parties/aws/permissions/tasks';
import { ICloudTask, Party, TaskAccess, TaskNeed } from '../../../trust';

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
  public static pushImages(repository: aws_ecr.IRepositoryRef): AwsTask {
    return new AwsTask(pushImages(imageRepository(repository)), { 'the repository': repository });
  }

  /** `docker login` and `docker pull` from one repository of ECR. */
  public static pullImages(repository: aws_ecr.IRepositoryRef): AwsTask {
    return new AwsTask(pullImages(imageRepository(repository)), { 'the repository': repository });
  }

  /** `cdk deploy`, by the roles of `cdk bootstrap`. The deploy role is as strong as the bootstrap made it: see `warnings`. */
  public static deployCdk(props: DeployCdkProps = {}): AwsTask {
    return new AwsTask(deployCdkPlan(props));
  }

  /**
   * `terraform plan` with the state in S3. It takes no lock unless you name one, as pull requests should: `terraform plan -lock=false`.
   * What the providers read is another task, or yours.
   */
  public static planTerraform(props: TerraformStateProps): AwsTask {
    return new AwsTask(planTerraform(terraformState('AwsTask.planTerraform', props, false)), stateOwners(props));
  }

  /** `terraform apply` with the state in S3, locked by a file unless you say otherwise. What the providers change is another task, or yours. */
  public static applyTerraform(props: TerraformStateProps): AwsTask {
    return new AwsTask(applyTerraform(terraformState('AwsTask.applyTerraform', props, true)), stateOwners(props));
  }

  /** `aws codeartifact login` and publishing by npm, Maven, twine and so on, to one repository of CodeArtifact. */
  public static publishPackage(props: PublishPackageProps): AwsTask {
    return new AwsTask(publishPackage(packageRepository(props)));
  }

  /** `aws s3 sync` to one bucket, and the invalidation of one distribution. */
  public static deploySite(props: DeploySiteProps): AwsTask {
    return new AwsTask(deploySite(siteOf(props)), siteOwners(props));
  }

  /** `aws lambda update-function-code` of one function, with a zip file. */
  public static deployFunction(handler: aws_lambda.IFunctionRef, options: DeployFunctionOptions = {}): AwsTask {
    return new AwsTask(deployFunction(deployedFunction(handler, options)));
  }

  /** A new revision of a task definition, and one service of ECS on it. */
  public static deployService(service: aws_ecs.IServiceRef, options: DeployServiceOptions = {}): AwsTask {
    return new AwsTask(deployService(deployedService(service, options)));
  }

  /** `aws eks update-kubeconfig` and tokens for one cluster. What may be done in it, an access entry says: see `warnings`. */
  public static deployKubernetes(cluster: aws_eks.IClusterRef): AwsTask {
    return new AwsTask(deployKubernetes(kubernetesCluster(cluster)));
  }

  /** The value of one secret of Secrets Manager. */
  public static readSecret(secret: aws_secretsmanager.ISecretRef): AwsTask {
    return new AwsTask(readSecret(namedSecret(secret)), secretOwners(secret));
  }

  /** A task of your own, so that every permission belongs to one. Throws for what cannot be shown as what a task needs. */
  public static of(props: AwsTaskProps): AwsTask {
    return new AwsTask(ownTask(props));
  }

  /** AWS. */
  public readonly party = Party.AWS;
  /** kebab-case, the same in all clouds for the same task. */
  public readonly id: string;
  /** What it does with what it is given. */
  public readonly access: TaskAccess[];
  /** What to know before it is granted. */
  public readonly warnings: string[];

  private constructor(private readonly plan: AwsTaskPlan, private readonly owners: Owners = {}) {
    this.id = plan.id;
    this.access = [...plan.access];
    this.warnings = [...plan.warnings];
  }

  /** One line for people; what the deployment settles stands in angle brackets. */
  public get text(): string {
    return peopleText(this.plan.text);
  }

  /** Everything that it needs, each with the reason and its source. */
  public get needs(): TaskNeed[] {
    return this.plan.statements.flatMap(({ actions, resources }) => actions.flatMap(({ action, why }) => (
      resources.map((on) => ({ action, on: peopleText(on), why: why.value, source: why.source })))));
  }

  /** The statements, for a policy of your own. Each time others: changing one changes no task. */
  public get statements(): PolicyStatement[] {
    return this.plan.statements.map((statement) => new PolicyStatement(statementProps(statement)));
  }

  /**
   * Adds what it needs to the policy of a role, user or group, and to the policy of a bucket, repository, secret or key of another account.
   * As grants of CDK do, it does nothing for a principal without a policy, where `grantTo(principal).assertSuccess()` throws, and nothing for
   * a role that was imported as not mutable.
   */
  public grantTo(grantee: IGrantable): Grant {
    return grant(this, this.plan.statements, this.owners, grantee);
  }
}
