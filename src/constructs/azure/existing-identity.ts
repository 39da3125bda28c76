import { Construct } from 'constructs';
import { BindContext, BoundIdentity, IdentityBinder } from './identity-binder';
import { ExistingIdentityProps } from './identity-props';
import { checkResourceGroup } from './new-identity';
import { identityKey } from './registry';
import { EXISTING_IDENTITY_KINDS } from './source-kinds';
import { isReference, requireGuid } from './text';
import { azureClientForPrincipal, azureIdentityId } from '../../internal/catalogue/azure';
import { checkProps } from '../../internal/check-props';
import { parseIdentityId } from '../../parties/azure/permissions';
import { resolveText } from '../terraform/resolve-text';

/** A managed identity that somebody else owns. */
export class ExistingIdentity implements IdentityBinder {
  public readonly id: string;

  constructor(private readonly props: ExistingIdentityProps) {
    checkProps('IdentitySource.fromAttributes', props, EXISTING_IDENTITY_KINDS);
    this.id = props.id;
  }

  public get resourceGroupName(): string {
    const { id, resourceGroupName } = this.props;
    return resourceGroupName ?? parseIdentityId(id)?.resourceGroupName ?? '';
  }

  public get name(): string | undefined {
    return parseIdentityId(this.id)?.name;
  }

  public get subscriptionId(): string | undefined {
    return parseIdentityId(this.id)?.subscriptionId;
  }

  public check({ construct }: BindContext): void {
    const { id, resourceGroupName, principalId, clientId, tenantId } = this.props;
    checkId(id, resourceGroupName);
    checkAttributes(construct, this.props);
    checkResourceGroup(this.resourceGroupName);
    requireGuid('principal id', principalId);
    requireGuid('client id', clientId);
    requireGuid('tenant id', tenantId);
    if (principalId.toLowerCase() === clientId.toLowerCase()) throw azureClientForPrincipal(clientId);
  }

  public bind({ construct }: BindContext): BoundIdentity {
    const { id, principalId, clientId, tenantId } = this.props;
    return { key: identityKey(construct, id), id, resourceGroupName: this.resourceGroupName, principalId, clientId, tenantId };
  }
}

const ATTRIBUTE = /^\$\{(?:data\.)?azurerm_user_assigned_identity\.[^.{}]+\.(\w+)\}$/;

/** References to the attributes of an identity look alike too. */
function checkAttributes(construct: Construct, { id, principalId, clientId }: ExistingIdentityProps): void {
  const [ofId, ofPrincipal, ofClient] = [id, principalId, clientId].map((value) => ATTRIBUTE.exec(resolveText(construct, value))?.[1]);
  if (ofId !== undefined && ofId !== 'id') throw azureIdentityId(resolveText(construct, id), `it is the attribute ${ofId}`);
  if (ofPrincipal !== undefined && ofPrincipal !== 'principal_id') throw azureClientForPrincipal(resolveText(construct, principalId));
  if (ofClient !== undefined && ofClient !== 'client_id') throw azureClientForPrincipal(resolveText(construct, clientId));
}

function checkId(id: string, resourceGroupName?: string): void {
  if (isReference('id of the identity', id)) {
    if (resourceGroupName === undefined) throw azureIdentityId(id, 'a reference does not tell the resource group; say `resourceGroupName` too');
    return;
  }
  const parsed = parseIdentityId(id);
  if (!parsed) throw azureIdentityId(id, 'it is not the full resource id of one');
  if (resourceGroupName !== undefined && resourceGroupName.toLowerCase() !== parsed.resourceGroupName.toLowerCase()) {
    throw azureIdentityId(id, `the resource group in it is not ${JSON.stringify(resourceGroupName)}`);
  }
}
