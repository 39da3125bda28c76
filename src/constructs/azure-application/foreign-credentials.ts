import { FOLLOWED, HeldApplication } from './held-applications';
import { azureApplicationCredentialByHand, azureApplicationSecret } from '../../internal/catalogue/azure-guard';
import { TrustedWorkflowError } from '../../internal/errors';
import { ForeignCheck } from '../terraform/app-guard';
import { Block, fieldsOf } from '../terraform/block';
import { NameRegistry } from '../terraform/name-registry';
import { References } from '../terraform/references';

const CREDENTIALS = ['azuread_application_federated_identity_credential', 'azuread_application_flexible_federated_identity_credential'];
/** What logs in as the application without any token of another issuer. */
const SECRETS = [
  'azuread_application_password', 'azuread_application_certificate', 'azuread_service_principal_password', 'azuread_service_principal_certificate',
];
/** Where one of them names its application, in one version or other of the provider. */
const OWNERS = ['application_id', 'application_object_id', 'service_principal_id'];

/** Credentials on applications of this library that it did not write, and secrets of those that it made: they let others in. */
export function foreignCredentials(held: NameRegistry<HeldApplication>): ForeignCheck {
  return {
    judged: [...CREDENTIALS, ...SECRETS],
    followed: FOLLOWED,
    problems: (blocks, references) => blocks.flatMap((block) => problemsOf(block, ownerOf(block, held, references))),
  };
}

function ownerOf(block: Block, held: NameRegistry<HeldApplication>, references: References): HeldApplication | undefined {
  const names = OWNERS.map((name) => block.text(name)).filter((text) => text !== '');
  return names.map((text) => held.find({ stack: block.stack, text }, references)).find((found) => found !== undefined);
}

function problemsOf(block: Block, owner: HeldApplication | undefined): TrustedWorkflowError[] {
  if (!owner) return [];
  if (!SECRETS.includes(block.kind)) return [azureApplicationCredentialByHand(owner.path, trustedBy(block)).at(block.path)];
  // What an existing application has beside its credentials is its owner's: that goes when its pipelines have moved.
  return owner.made ? [azureApplicationSecret(owner.path, block.kind).at(block.path)] : [];
}

/** What the credential trusts, for people. */
function trustedBy({ attributes }: Block): unknown {
  const { issuer, subject, claims_matching_expression: expression } = fieldsOf(attributes);
  return expression === undefined ? { issuer, subject } : { issuer, expression };
}
