import { AwsTaskPlan, needed } from './task';
import { TaskAccess } from '../../../../trust';

const GET = 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html';

/** A secret of Secrets Manager. */
export interface NamedSecret {
  /** Its ARN, with the six characters at its end, or `-??????` where they are not known. */
  readonly secretArn: string;
  /** For people. */
  readonly called: string;
  /** The key of KMS that it is encrypted with. @default - that of Secrets Manager */
  readonly encryptionKeyArn?: string;
}

/** `aws secretsmanager get-secret-value` of one secret. */
export function readSecret({ secretArn, called, encryptionKeyArn }: NamedSecret): AwsTaskPlan {
  return {
    id: 'read-secret',
    text: `read the secret ${called}`,
    access: [TaskAccess.READ_SECRETS],
    statements: [
      { to: 'the secret', actions: [needed('secretsmanager:GetSecretValue', 'reads the value, in all its versions', GET)], resources: [secretArn] },
      ...encryptionKeyArn === undefined ? [] : [{
        to: 'the key of the secret',
        actions: [needed('kms:Decrypt', 'Secrets Manager decrypts the value as whoever asks, where the key is your own', GET)],
        resources: [encryptionKeyArn],
      }],
    ],
    warnings: [],
  };
}
