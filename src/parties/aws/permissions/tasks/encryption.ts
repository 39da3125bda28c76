import { needed, TaskStatement } from './task';

const KMS = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html';

/** A bucket, as far as its encryption goes. */
export interface Encrypted {
  /** The key of KMS that it encrypts with. @default - none, or one of S3 */
  readonly encryptionKeyArn?: string;
}

/** What reading an object takes, where the bucket has a key of its own. */
export function readKey({ encryptionKeyArn }: Encrypted): TaskStatement[] {
  if (encryptionKeyArn === undefined) return [];
  return [{ to: 'the key of the bucket', actions: [needed('kms:Decrypt', 'S3 decrypts what is read', KMS)], resources: [encryptionKeyArn] }];
}

/** What writing an object takes; reading is in it, since an upload in parts decrypts. */
export function writeKey({ encryptionKeyArn }: Encrypted): TaskStatement[] {
  if (encryptionKeyArn === undefined) return [];
  return [{
    to: 'the key of the bucket',
    actions: [
      needed('kms:GenerateDataKey', 'S3 encrypts what is written', KMS),
      needed('kms:Decrypt', 'S3 decrypts what is read, and the parts of a large upload', KMS),
    ],
    resources: [encryptionKeyArn],
  }];
}
