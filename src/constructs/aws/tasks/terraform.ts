import { TerraformStateProps } from './aws-task-props';
import { oneResource } from './check-text';
import { Owners } from './grant';
import { TERRAFORM_KINDS } from './task-kinds';
import { awsTaskText } from '../../../internal/catalogue/aws-tasks';
import { checkProps } from '../../../internal/check-props';
import { TerraformState } from '../../../parties/aws/permissions/tasks';
import { checkLiteral } from '../../../parties/aws/render';

/** A state, and the resources whose own policies have a say where they are in another account. */
export interface StateOfTask {
  readonly state: TerraformState;
  readonly owners: Owners;
}

/** What Terraform refuses as a key. @see https://developer.hashicorp.com/terraform/language/backend/s3 (2026-11-28) */
const NO_KEY = /^\/|\/$|\/\//;

/** The state as its tasks take it. */
export function terraformState(owner: string, props: TerraformStateProps, locks: boolean): StateOfTask {
  checkProps(owner, props, TERRAFORM_KINDS);
  const { bucket, key, lockTable, lockFile = locks && lockTable === undefined } = props;
  if (NO_KEY.test(checkLiteral('key of the state', key))) throw awsTaskText('key of the state', key, 'a key that neither begins nor ends with `/`, without `//`', "'network/terraform.tfstate'");
  return {
    state: {
      bucketArn: oneResource('ARN of the bucket', bucket.bucketArn),
      bucketName: oneResource('name of the bucket', bucket.bucketName),
      key: oneResource('key of the state', key),
      hasLockFile: lockFile,
      ...lockTable && { lockTableArn: oneResource('ARN of the lock table', lockTable.tableArn) },
      ...bucket.encryptionKey && { encryptionKeyArn: oneResource('ARN of the key', bucket.encryptionKey.keyArn) },
    },
    owners: {
      'the bucket': bucket,
      'the state in the bucket': bucket,
      'the lock file in the bucket': bucket,
      ...bucket.encryptionKey && { 'the key of the bucket': bucket.encryptionKey },
    },
  };
}
