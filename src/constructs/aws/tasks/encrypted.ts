import type { aws_kms, IEnvironmentAware } from 'aws-cdk-lib/interfaces';
import { oneResource } from './check-text';

/** The KMS key that a construct of CDK says it encrypts with; a resource of the lower level says none. */
export function keyOf(resource: object): (IEnvironmentAware & aws_kms.IKeyRef) | undefined {
  const { encryptionKey }: { encryptionKey?: unknown } = resource;
  return isKey(encryptionKey) ? encryptionKey : undefined;
}

/** Its ARN, as a property where there is one. */
export function keyArnOf(resource: object): { encryptionKeyArn?: string } {
  const key = keyOf(resource);
  return key === undefined ? {} : { encryptionKeyArn: oneResource('ARN of the key', key.keyRef.keyArn) };
}

const isKey = (value: unknown): value is IEnvironmentAware & aws_kms.IKeyRef => typeof value === 'object' && value !== null && 'keyRef' in value;
