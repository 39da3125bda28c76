import { AwsTaskPlan, needed, TaskStatement } from './task';
import { TaskAccess } from '../../../../trust';

/** Which roles of a bootstrap are assumed. */
export interface BootstrapRoles {
  readonly partition: string;
  readonly account: string;
  readonly regions: readonly string[];
  readonly qualifier: string;
  readonly publishesImages: boolean;
  readonly looksUp: boolean;
}

/** The qualifier of a bootstrap that was given none. @see https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-customizing.html (2026-11-28) */
export const DEFAULT_QUALIFIER = 'hnb659fds';

const DEPLOY = 'https://docs.aws.amazon.com/cdk/v2/guide/deploy.html';
const BOOTSTRAP = 'https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html';

/** The roles, by the middle of their names, and what for. */
const ROLES = {
  deploy: { name: 'deploy-role', why: 'cdk deploy creates and executes the change set as this role, which passes the execution role to CloudFormation', source: DEPLOY },
  files: { name: 'file-publishing-role', why: 'cdk deploy uploads every template, and files, to the bucket of the bootstrap as this role', source: DEPLOY },
  images: { name: 'image-publishing-role', why: 'cdk deploy pushes container images to the repository of the bootstrap as this role', source: DEPLOY },
  lookup: { name: 'lookup-role', why: 'cdk synth, diff and deploy look up what is in the account, and the version of the bootstrap, as this role', source: BOOTSTRAP },
} as const;

const AS_STRONG = 'The deploy role is as strong as the bootstrap made it: it has CloudFormation act as the execution role, which has AdministratorAccess unless the bootstrap was given --cloudformation-execution-policies or a permissions boundary.';
const READS = 'The lookup role has ReadOnlyAccess by default: it reads objects, tables and logs of the account, though no values that are encrypted with KMS.';

/**
 * `cdk deploy`, by roles of the bootstrap in each region. They trust their whole account, so that `sts:AssumeRole` is all that is needed.
 * Tags of the session (`sts:TagSession`) are none unless a synthesizer asks for them.
 */
export function deployCdk(roles: BootstrapRoles): AwsTaskPlan {
  const { publishesImages, looksUp, account, regions } = roles;
  const chosen = [ROLES.deploy, ROLES.files, ...publishesImages ? [ROLES.images] : [], ...looksUp ? [ROLES.lookup] : []];
  return {
    id: 'deploy-cdk',
    text: `deploy CDK apps to the account ${account} in ${regions.join(', ')}`,
    access: [TaskAccess.WRITE, TaskAccess.READ_CONFIGURATION],
    statements: chosen.map(({ name, why, source }): TaskStatement => ({
      to: `the ${name} of the bootstrap`,
      actions: [needed('sts:AssumeRole', why, source)],
      resources: regions.map((region) => arnOf(roles, name, region)),
    })),
    warnings: [AS_STRONG, ...looksUp ? [READS] : []],
  };
}

const arnOf = ({ partition, account, qualifier }: BootstrapRoles, role: string, region: string) => (
  `arn:${partition}:iam::${account}:role/cdk-${qualifier}-${role}-${account}-${region}`);
