import { FederatedIdentityCredential } from '@cdktf/provider-azurerm/lib/federated-identity-credential';
import { TerraformResource, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { Registry } from './registry';
import { CREDENTIALS_PER_IDENTITY } from '../../parties/azure/limits';

const watched = new WeakSet<TerraformStack>();

/** The second net, once for each stack: credentials that it writes beside ours count too. Runs at synthesis. */
export function watchCredentials(stack: TerraformStack, registry: Registry): void {
  if (watched.has(stack)) return;
  watched.add(stack);
  stack.node.addValidation({ validate: () => [...credentialsByIdentity(stack, registry).values()].flatMap(problemsOf) });
}

function credentialsByIdentity(stack: TerraformStack, registry: Registry): Map<string, FederatedIdentityCredential[]> {
  const found = new Map<string, FederatedIdentityCredential[]>();
  for (const child of stack.node.findAll()) {
    if (!isCredential(child)) continue;
    const key = registry.identityOf(child) ?? child.node.path;
    found.set(key, [...found.get(key) ?? [], child]);
  }
  return found;
}

/** By its Terraform type: two copies of the provider's package may be loaded. */
function isCredential(child: IConstruct): child is FederatedIdentityCredential {
  return TerraformResource.isTerraformResource(child) && child.terraformResourceType === FederatedIdentityCredential.tfResourceType;
}

function problemsOf(credentials: FederatedIdentityCredential[]): string[] {
  const limit = CREDENTIALS_PER_IDENTITY.value;
  const pairs = credentials.map(({ issuerInput, subjectInput }) => JSON.stringify([issuerInput, subjectInput]));
  return [
    ...credentials.length > limit ? [`${credentials.length} federated identity credentials on one managed identity, which holds ${limit} [azure-too-many-credentials]`] : [],
    ...new Set(pairs).size < pairs.length ? ['two federated identity credentials of one managed identity have the same issuer and subject [azure-duplicate-credential]'] : [],
  ];
}
