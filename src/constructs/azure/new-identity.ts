import { UserAssignedIdentity } from '@cdktf/provider-azurerm/lib/user-assigned-identity';
import { TerraformStack } from 'cdktf';
import { BindContext, BoundIdentity, IdentityBinder } from './identity-binder';
import { NewIdentityProps } from './identity-props';
import { referenceKey } from './registry';
import { NEW_IDENTITY_KINDS } from './source-kinds';
import { isReference, requireLiteral } from './text';
import { azureIdentityName, azureLocation, azureResourceGroupName, azureTag } from '../../internal/catalogue/azure';
import { checkProps } from '../../internal/check-props';
import { escapeTerraform } from '../../internal/terraform';
import { CloudFacts, IDENTITY_NAME, normaliseRegion, REGIONS_WITHOUT_FEDERATION, RESOURCE_GROUP_NAME, TAGS } from '../../parties/azure/facts';
import { resolveText } from '../terraform/resolve-text';
import { templateText } from '../terraform/template-text';

/** A managed identity that the construct owns. */
export class NewIdentity implements IdentityBinder {
  public readonly resourceGroupName: string;
  public readonly name: string;

  constructor(private readonly props: NewIdentityProps) {
    checkProps('IdentitySource.create', props, NEW_IDENTITY_KINDS);
    this.resourceGroupName = props.resourceGroupName;
    this.name = props.name;
  }

  public check(context: BindContext): void {
    const { name, location, tags = {} } = this.props;
    requireLiteral('name of the identity', name, 'its length and characters could not be checked');
    if (!IDENTITY_NAME.value.test(name)) throw azureIdentityName(name);
    checkResourceGroup(this.resourceGroupName);
    checkLocation(location, context.cloud);
    checkTags(tags);
    context.registry.claimName(this.placeOf(context), name, this.resourceGroupName, context.construct.node.path);
  }

  public bind({ construct, provider }: BindContext): BoundIdentity {
    const { name, resourceGroupName, location, tags } = this.props;
    const identity = new UserAssignedIdentity(construct, 'Identity', { name, resourceGroupName, location, tags: tags && escapeTags(tags), provider });
    return new OwnIdentity(identity, resourceGroupName);
  }

  /** One text per place that a name is unique in. A name in a reference is that of one stack; a provider of its own is another subscription. */
  private placeOf({ construct, provider }: BindContext): string {
    const literal = !isReference('resource group', this.resourceGroupName, AROUND);
    const group = literal ? this.resourceGroupName.toLowerCase() : resolveText(construct, this.resourceGroupName);
    return JSON.stringify([provider?.node.path, literal ? undefined : TerraformStack.of(construct).node.path, group, this.props.name.toLowerCase()]);
  }
}

/** The identity that was created. */
class OwnIdentity implements BoundIdentity {
  public readonly key: string;
  public readonly id: string;

  constructor(private readonly resource: UserAssignedIdentity, public readonly resourceGroupName: string) {
    this.key = referenceKey(resource, `\${${resource.terraformResourceType}.${resource.friendlyUniqueId}.id}`);
    this.id = resource.id;
  }

  public get principalId(): string {
    return this.resource.principalId;
  }

  public get clientId(): string {
    return this.resource.clientId;
  }

  public get tenantId(): string {
    return this.resource.tenantId;
  }
}

/** What may stand around a reference: in the name of a resource group, and in the value of a tag. */
const AROUND = /^[\w().-]*$/;
const ANYTHING = /^[^]*$/;

/** The name of a resource group, or a reference to one. */
export function checkResourceGroup(name: string): void {
  if (!isReference('resource group', name, AROUND) && !RESOURCE_GROUP_NAME.value.test(name)) throw azureResourceGroupName(name);
}

function checkLocation(location: string, cloud: CloudFacts): void {
  if (isReference('location', location)) return;
  const region = normaliseRegion(location);
  if (!/^[a-z0-9]+$/.test(region)) throw azureLocation(location, 'it is no name of a region');
  if (!cloud.hasRegion(region)) throw azureLocation(location, `it is no region of ${cloud.name}, so the identity would expect another audience`);
  if (REGIONS_WITHOUT_FEDERATION.value.includes(region)) throw azureLocation(location, 'managed identities there hold no federated identity credentials');
}

function checkTags(tags: Record<string, string>): void {
  const limits = TAGS.value;
  const entries = Object.entries(tags);
  for (const [name, value] of entries) {
    requireLiteral('name of the tag', name, 'its length and characters could not be checked');
    const why = name.length < 1 || name.length > limits.name ? `its name has ${name.length} characters`
      : limits.notInNames.test(name) ? 'its name holds one of < > % & \\ ? /'
        : !isReference('value of the tag', value, ANYTHING) && value.length > limits.value ? `its value has ${value.length} characters` : undefined;
    if (why !== undefined) throw azureTag(name, value, why);
  }
  if (entries.length > limits.count) throw azureTag(entries[limits.count][0], entries[limits.count][1], `there are ${entries.length} of them`);
}

function escapeTags(tags: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).map(([name, value]) =>
    [escapeTerraform(name), templateText(value)]));
}
