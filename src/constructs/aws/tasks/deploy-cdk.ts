import { DeployCdkProps } from './aws-task-props';
import { namedLike, REGION } from './check-text';
import { OF_THE_ROLE } from './stack-values';
import { DEPLOY_CDK_KINDS } from './task-kinds';
import { awsTaskEmpty, awsTaskText } from '../../../internal/catalogue/aws-tasks';
import { checkProps } from '../../../internal/check-props';
import { partitionNamed } from '../../../parties/aws/facts';
import { AwsTaskPlan, DEFAULT_QUALIFIER, deployCdk } from '../../../parties/aws/permissions/tasks';
import { checkLiteral } from '../../../parties/aws/render';
import { checkAccount } from '../check-role';

/** @see https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-customizing.html (2026-11-28) */
const QUALIFIER = /^[a-z0-9]{1,10}$/;

/** The task, with what the props leave to the role's stack. */
export function deployCdkPlan(props: DeployCdkProps): AwsTaskPlan {
  checkProps('AwsTask.deployCdk', props, DEPLOY_CDK_KINDS);
  const { account, regions = [OF_THE_ROLE.region], partition, qualifier = DEFAULT_QUALIFIER, publishImages = true, lookup = true } = props;
  if (regions.length === 0) throw awsTaskEmpty('regions', "regions: ['eu-central-1']");
  if (partition !== undefined && partitionNamed(partition) === undefined) throw awsTaskText('partition', partition, 'a partition of AwsPartition', 'AwsPartition.AWS_US_GOV');
  return deployCdk({
    partition: partition ?? OF_THE_ROLE.partition,
    account: account === undefined ? OF_THE_ROLE.account : checkAccount(account),
    regions: [...new Set(regions)].map((region) => namedLike('region', region, REGION, 'the name of a region', "'eu-central-1'")),
    qualifier: namedLike('qualifier', checkLiteral('qualifier', qualifier), QUALIFIER, '1 to 10 lower-case letters and digits', `'${DEFAULT_QUALIFIER}'`),
    publishesImages: publishImages,
    looksUp: lookup,
  });
}
