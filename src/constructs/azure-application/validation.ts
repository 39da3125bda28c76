import { ApplicationFederatedIdentityCredential } from '@cdktf/provider-azuread/lib/application-federated-identity-credential';
import { ApplicationFlexibleFederatedIdentityCredential } from '@cdktf/provider-azuread/lib/application-flexible-federated-identity-credential';
import { TerraformResource, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { ApplicationRegistry, Credential } from './registry';
import { CREDENTIALS_PER_IDENTITY } from '../../parties/azure/limits';
import { identityKey, referenceKey } from '../azure/registry';
import { resolveText } from '../azure/text';

const watched = new WeakSet<TerraformStack>();

/** The second net, once for each stack: credentials that it writes beside ours count too. Runs at synthesis. */
export function watchCredentials(stack: TerraformStack, registry: ApplicationRegistry): void {
  if (watched.has(stack)) return;
  watched.add(stack);
  stack.node.addValidation({ validate: () => [...credentialsByApplication(stack, registry).values()].flatMap(problemsOf) });
}

function credentialsByApplication(stack: TerraformStack, registry: ApplicationRegistry): Map<string, Credential[]> {
  const found = new Map<string, Credential[]>();
  for (const credential of stack.node.findAll().filter(isCredential)) {
    const key = registry.keyOf(credential) ?? keyOf(credential);
    found.set(key, [...found.get(key) ?? [], credential]);
  }
  return found;
}

const TYPES = [ApplicationFederatedIdentityCredential.tfResourceType, ApplicationFlexibleFederatedIdentityCredential.tfResourceType];

/** By its Terraform type: two copies of the provider's package may be loaded. */
function isCredential(child: IConstruct): child is Credential {
  return TerraformResource.isTerraformResource(child) && TYPES.includes(child.terraformResourceType);
}

/** By object id, as ours are known: `/applications/<object id>`, or the `id` of an application of the stack. */
function keyOf(credential: Credential): string {
  const { applicationIdInput } = credential;
  if (applicationIdInput === undefined) return credential.node.path;
  const id = resolveText(credential, applicationIdInput).replace(/^\/applications\//, '');
  return id.startsWith('${') ? referenceKey(credential, id.replace(/\.id\}$/, '.object_id}')) : identityKey(credential, id);
}

function problemsOf(credentials: Credential[]): string[] {
  const limit = CREDENTIALS_PER_IDENTITY.value;
  const pairs = credentials.map((credential) => JSON.stringify([credential.issuerInput, comparedBy(credential)]));
  return [
    ...credentials.length > limit ? [`${credentials.length} federated identity credentials on one application, which holds ${limit} [azure-too-many-credentials]`] : [],
    ...new Set(pairs).size < pairs.length ? ['two federated identity credentials of one application have the same issuer and subject or expression [azure-duplicate-credential]'] : [],
  ];
}

function comparedBy(credential: Credential): string | undefined {
  return 'subjectInput' in credential ? credential.subjectInput : credential.claimsMatchingExpressionInput;
}
