import { TerraformStateProps } from './aws-task-props';
import { oneResource, pathInBucket } from './check-text';
import { keyArnOf, keyOf } from './encrypted';
import { Owners } from './grant';
import { TERRAFORM_KINDS } from './task-kinds';
import { checkProps } from '../../../internal/check-props';
import { TerraformState } from '../../../parties/aws/permissions/tasks';

/** The state as its tasks take it. */
export function terraformState(owner: string, props: TerraformStateProps, locks: boolean): TerraformState {
  checkProps(owner, props, TERRAFORM_KINDS);
  const { bucket, key, lockTable, lockFile = locks && lockTable === undefined } = props;
  // @see https://developer.hashicorp.com/terraform/language/backend/s3 (2026-11-28), of keys that Terraform refuses
  const checked = pathInBucket('key of the state', 'a key', key, "'network/terraform.tfstate'");
  return {
    bucketArn: oneResource('ARN of the bucket', bucket.bucketRef.bucketArn),
    bucketName: oneResource('name of the bucket', bucket.bucketRef.bucketName),
    key: checked,
    hasLockFile: lockFile,
    ...lockTable && { lockTableArn: oneResource('ARN of the lock table', lockTable.tableRef.tableArn) },
    ...keyArnOf(bucket),
  };
}

/** Whose own policies have a say where they are in another account. */
export const stateOwners = ({ bucket }: TerraformStateProps): Owners => ({
  'the bucket': bucket, 'the state in the bucket': bucket, 'the lock file in the bucket': bucket, 'the key of the bucket': keyOf(bucket),
});
