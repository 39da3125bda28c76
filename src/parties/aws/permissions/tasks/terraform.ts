import { readKey, writeKey } from './encryption';
import { AwsTaskPlan, needed, TaskStatement } from './task';
import { TaskAccess } from '../../../../trust';

const BACKEND = 'https://developer.hashicorp.com/terraform/language/backend/s3';

/** Where a state is kept, and how it is locked. */
export interface TerraformState {
  readonly bucketArn: string;
  /** For people. */
  readonly bucketName: string;
  readonly key: string;
  /** Whether the file `KEY.tflock` locks it. */
  readonly hasLockFile: boolean;
  /** The table that locks it. @default - none */
  readonly lockTableArn?: string;
  /** The key of KMS that the bucket encrypts with. @default - none, or one of S3 */
  readonly encryptionKeyArn?: string;
}

const SECRETS = 'The state holds what the providers returned, secrets too, in plain text: whoever may plan may read them.';
const UNLOCKED = 'Nothing locks the state: two runs at once can spoil it.';

/** `terraform plan`: with `-lock=false` where nothing locks, which is what pull requests take. The providers need their own permissions. */
export function planTerraform(state: TerraformState): AwsTaskPlan {
  const locks = isLocked(state);
  return {
    id: 'plan-terraform',
    text: `plan the Terraform state ${state.key} of the bucket ${state.bucketName}${locks ? '' : ', without a lock'}`,
    access: [TaskAccess.READ_STATE, ...locks ? [TaskAccess.WRITE_STATE] : []],
    statements: [list(state), objects(state, [read]), ...lock(state), ...locks && state.hasLockFile ? writeKey(state) : readKey(state)],
    warnings: [SECRETS],
  };
}

/** `terraform apply`. The providers need their own permissions. */
export function applyTerraform(state: TerraformState): AwsTaskPlan {
  return {
    id: 'apply-terraform',
    text: `apply the Terraform state ${state.key} of the bucket ${state.bucketName}`,
    // It is there to change what the state tells.
    access: [TaskAccess.READ_STATE, TaskAccess.WRITE_STATE, TaskAccess.WRITE],
    statements: [list(state), objects(state, [read, write]), ...lock(state), ...writeKey(state)],
    warnings: [SECRETS, ...isLocked(state) ? [] : [UNLOCKED]],
  };
}

const isLocked = ({ hasLockFile, lockTableArn }: TerraformState) => hasLockFile || lockTableArn !== undefined;

const read = needed('s3:GetObject', 'reads the state', BACKEND);
const write = needed('s3:PutObject', 'writes the state', BACKEND);

const list = ({ bucketArn, key }: TerraformState): TaskStatement => ({
  to: 'the bucket',
  actions: [needed('s3:ListBucket', 'finds out whether there is a state; no other name in the bucket is listed', BACKEND)],
  resources: [bucketArn],
  conditions: { StringEquals: { 's3:prefix': key } },
});

const objects = ({ bucketArn, key }: TerraformState, actions: TaskStatement['actions']): TaskStatement => ({ to: 'the state in the bucket', actions, resources: [`${bucketArn}/${key}`] });

function lock({ bucketArn, key, hasLockFile, lockTableArn }: TerraformState): TaskStatement[] {
  return [
    ...hasLockFile ? [{ to: 'the lock file in the bucket', actions: LOCK_FILE, resources: [`${bucketArn}/${key}.tflock`] }] : [],
    ...lockTableArn === undefined ? [] : [{ to: 'the lock table', actions: LOCK_TABLE, resources: [lockTableArn] }],
  ];
}

const LOCK_FILE = [
  needed('s3:GetObject', 'reads who holds the lock', BACKEND),
  needed('s3:PutObject', 'takes the lock', BACKEND),
  needed('s3:DeleteObject', 'gives the lock back', BACKEND),
];

const LOCK_TABLE = [
  needed('dynamodb:DescribeTable', 'finds out whether there is a table', BACKEND),
  needed('dynamodb:GetItem', 'reads who holds the lock, and the digest of the state', BACKEND),
  needed('dynamodb:PutItem', 'takes the lock, and writes the digest of the state', BACKEND),
  needed('dynamodb:DeleteItem', 'gives the lock back', BACKEND),
];
