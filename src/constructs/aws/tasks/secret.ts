import type { aws_secretsmanager } from 'aws-cdk-lib/interfaces';
import { namedLike } from './check-text';
import { keyArnOf, keyOf } from './encrypted';
import { Owners } from './grant';
import { requireKind, SECRET } from './task-kinds';
import { NamedSecret } from '../../../parties/aws/permissions/tasks';

const ARN = /^arn:[a-z0-9-]+:secretsmanager:[a-z0-9-]+:\d{12}:secret:.+$/;
const ANY_SUFFIX = '-??????';

/** What CDK's own secrets say beside the reference. */
interface Named { readonly secretArn?: string; readonly secretFullArn?: string; readonly secretName?: string }

/**
 * A secret as its task takes it. One that was imported by its name has an ARN without the six characters that Secrets Manager adds to it.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_iam-policies.html (2026-11-28)
 */
export function namedSecret(secret: aws_secretsmanager.ISecretRef): NamedSecret {
  requireKind('secret', secret, SECRET);
  const { secretArn, secretFullArn, secretName }: Named = secret as Named;
  const known = namedLike('ARN of the secret', secretFullArn ?? secretArn ?? secret.secretRef.secretId, ARN, 'the ARN of a secret', SECRET.write);
  const isPartial = secretArn !== undefined && secretFullArn === undefined;
  return { secretArn: isPartial ? `${known}${ANY_SUFFIX}` : known, called: secretName ?? known, ...keyArnOf(secret) };
}

/** Whose own policies have a say where they are in another account. */
export const secretOwners = (secret: aws_secretsmanager.ISecretRef): Owners => ({ 'the secret': secret, 'the key of the secret': keyOf(secret) });
