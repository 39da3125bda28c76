import { FOLLOWED } from './held-identities';
import { azureCredentialByHand } from '../../internal/catalogue/azure-guard';
import { TrustedWorkflowError } from '../../internal/errors';
import { ForeignCheck } from '../terraform/app-guard';
import { Block, fieldsOf } from '../terraform/block';
import { NameRegistry } from '../terraform/name-registry';

/** The same credential through the generic provider of ARM, which also takes flexible ones on managed identities. */
const AZAPI = ['azapi_resource', 'azapi_update_resource'];
const AZAPI_TYPE = /^Microsoft\.ManagedIdentity\/userAssignedIdentities\/federatedIdentityCredentials(@|$)/i;
const JUDGED = ['azurerm_federated_identity_credential', ...AZAPI];
/** Where a credential names its identity, in one version or other of a provider. */
const PARENTS = ['parent_id', 'user_assigned_identity_id', 'resource_id'];

/** Credentials on identities of this library that it did not write: they let others in. */
export function foreignCredentials(held: NameRegistry<string>): ForeignCheck {
  return {
    judged: JUDGED,
    followed: FOLLOWED,
    problems: (blocks, references) => blocks.filter(isCredential).flatMap((block): TrustedWorkflowError[] => {
      const provider = block.text('provider');
      const names = PARENTS.map((name) => block.text(name)).filter((text) => text !== '');
      const [holder] = names.map((text) => held.find({ stack: block.stack, text, provider }, references)).filter((path) => path !== undefined);
      return holder === undefined ? [] : [azureCredentialByHand(holder, trustedBy(block)).at(block.path)];
    }),
  };
}

const isCredential = (block: Block) => !AZAPI.includes(block.kind) || AZAPI_TYPE.test(block.text('type'));

/** What the credential trusts, for people. */
function trustedBy({ kind, attributes }: Block): unknown {
  if (AZAPI.includes(kind)) return attributes.body;
  const { issuer, subject } = fieldsOf(attributes);
  return { issuer, subject };
}
