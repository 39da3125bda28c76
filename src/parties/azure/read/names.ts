import { Resource, Text } from '../../../artifacts';
import { documentKey, locationKey, SourceLocation, TrustingIdentity } from '../../../trust';
import { ReadIdentity } from '../read-document';

/** Properties that name an identity or application: the resource id, the client id (`application_id` before azuread 3), the object id. */
const IDS = ['id', 'client_id', 'application_id', 'principal_id', 'object_id'];
/** Properties of a credential that name its owner. */
const PARENTS = ['user_assigned_identity_id', 'parent_id', 'application_object_id'];
const OWNERS = ['azurerm_user_assigned_identity', 'azuread_application', 'azuread_application_registration'];
const SUBSCRIPTION = /^\/subscriptions\/([^/]+)\//i;

/** What else the owners of credentials are called, as far as resources tell. */
export class OwnerNames {
  private readonly bySource: ReadonlyMap<string, Resource>;
  private readonly byId = new Map<string, Resource>();

  constructor(resources: readonly Resource[]) {
    this.bySource = new Map(resources.map((resource) => [locationKey(resource.source), resource]));
    const owners = resources.filter(({ type }) => OWNERS.includes(type));
    for (const owner of owners) [...literals(owner, ['id', 'object_id']).map(plain), ...groupAndName(owner)].forEach((id) => this.byId.set(id, owner));
  }

  /** Of one that a resource describes; or, where a credential alone names it, of the one that has this id. */
  public of({ identity, source }: ReadIdentity): Pick<TrustingIdentity, 'alsoNamed' | 'accounts'> {
    const at = this.bySource.get(locationKey(source));
    if (at === undefined) return {};
    const told = OWNERS.includes(at.type) ? [] : parentsOf(at);
    const owner = OWNERS.includes(at.type) ? at : told.flatMap((id) => this.byId.get(plain(id)) ?? this.byId.get(groupAndNameIn(id, at.source)) ?? [])[0];
    const ids = [...new Set([...told, ...owner === undefined ? [] : [...literals(owner, IDS), owner.id]])];
    const subscriptions = [...new Set(ids.flatMap((id) => SUBSCRIPTION.exec(id)?.[1].toLowerCase() ?? []))];
    return { alsoNamed: ids.filter((id) => id !== identity), ...subscriptions.length === 0 ? {} : { accounts: subscriptions } };
  }
}

/** Of what is deployed, the id begins with that of the owner. */
function parentsOf(credential: Resource): string[] {
  const application = credential.type.startsWith('azuread_') ? literals(credential, ['application_id']) : [];
  const deployed = literals(credential, ['id']).filter((id) => SUBSCRIPTION.test(id)).map((id) => id.replace(/\/federatedIdentityCredentials\/[^/]*$/i, ''));
  return [...literals(credential, PARENTS), ...application, ...deployed];
}

function literals({ properties }: Resource, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const value = properties[name];
    return value instanceof Text ? value.literal ?? [] : [];
  });
}

/** States and plans of Terraform are read without the ids that a provider computes: there, group and name say which one it is. */
function groupAndName(owner: Resource): string[] {
  const [[group], [name]] = [literals(owner, ['resource_group_name']), literals(owner, ['name'])];
  return group === undefined || name === undefined ? [] : [`${documentKey(owner.source)} ${group}/${name}`.toLowerCase()];
}

function groupAndNameIn(id: string, source: SourceLocation): string {
  const [, group, name] = RESOURCE_ID.exec(id) ?? [];
  return `${documentKey(source)} ${group}/${name}`.toLowerCase();
}

const RESOURCE_ID = /\/resourceGroups\/([^/]+)\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/([^/]+)$/i;

/** Ids are the same whatever their letter case; azuread writes `/applications/` in front of that of an application. */
const plain = (id: string) => id.toLowerCase().replace(/^\/applications\//, '');
