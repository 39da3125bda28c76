import { TerraformStateProps } from './aws-task-props';
import { oneResource } from './check-text';
import { keyArnOf, keyOf } from './encrypted';
import { Owners } from './grant';
import { TERRAFORM_KINDS } from './task-kinds';
import { awsTaskText } from '../../../internal/catalogue/aws-tasks';
import { checkProps } from '../../../internal/check-props';
import { TerraformState } from '../../../parties/aws/permissions/tasks';
import { checkLiteral } from '../../../parties/aws/render';

/** What Terraform refuses as a key. @see https://developer.hashicorp.com/terraform/language/backend/s3 (2026-11-28) */
const NO_KEY = /^$|^\/|\/$|\/\//;

/** The state as its tasks take it. */
export function terraformState(owner: string, props: TerraformStateProps, locks: boolean): TerraformState {
  checkProps(owner, props, TERRAFORM_KINDS);
  const { bucket, key, lockTable, lockFile = locks && lockTable === undefined } = props;
  if (NO_KEY.test(checkLiteral('key of the state', key))) throw awsTaskText('key of the state', key, 'a key that neither begins nor ends with `/`, without `//`', "'network/terraform.tfstate'");
  return {
    bucketArn: oneResource('ARN of the bucket', bucket.bucketRef.bucketArn),
    bucketName: oneResource('name of the bucket', bucket.bucketRef.bucketName),
    key: oneResource('key of the state', key),
    hasLockFile: lockFile,
    ...lockTable && { lockTableArn: oneResource('ARN of the lock table', lockTable.tableRef.tableArn) },
    ...keyArnOf(bucket),
  };
}

/** Whose own policies have a say where they are in another account. */
export const stateOwners = ({ bucket }: TerraformStateProps): Owners => ({
  'the bucket': bucket, 'the state in the bucket': bucket, 'the lock file in the bucket': bucket, 'the key of the bucket': keyOf(bucket),
});
