import { IamWorkloadIdentityPoolProvider } from '@cdktf/provider-google/lib/iam-workload-identity-pool-provider';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { resolveText } from './text';

/** The second net: providers that the stack puts into the same pool beside ours. A binding does not say which provider it means. Runs at synthesis. */
export function validateProviders(construct: Construct, own: IamWorkloadIdentityPoolProvider, poolId: string): string[] {
  const names = new Set([resolveText(construct, own.workloadIdentityPoolIdInput!), poolId]);
  const others = TerraformStack.of(construct).node.findAll().filter((child): child is IamWorkloadIdentityPoolProvider =>
    child instanceof IamWorkloadIdentityPoolProvider && child !== own && names.has(resolveText(construct, child.workloadIdentityPoolIdInput!)));
  return others.map((other) => `${other.node.path} is a second provider of the pool "${poolId}": its tokens could get the principals of this one. Give it a pool of its own [gcp-issuer-mismatch]`);
}
