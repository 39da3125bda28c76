import { keyOfAddress, ownersOfReference } from './assignments';
import { Resource, scopeOf, Text, Value } from '../../../../artifacts';
import { DocumentSyntax, syntaxOf } from '../../../../trust';
import { AssignedScope, ParsedScope, parseIdentityId, parseScope, ScopeLevel, scopeOfReference } from '../../permissions';

const GROUP = 'azurerm_resource_group';
/** What a template of ARM calls the group that it is deployed to. */
const OWN_GROUP = '${resourceGroup().name}';

/** How far role assignments reach, and whether their holder is in it. */
export class ScopeReader {
  private readonly groups: ReadonlyMap<string, string>;

  constructor(resources: readonly Resource[]) {
    const named = resources.filter(({ type }) => type === GROUP).map((group): [string, string] => [keyOfAddress(scopeOf(group), group.id), asTerraform(group.properties.name) ?? '']);
    this.groups = new Map(named.filter(([, name]) => name !== ''));
  }

  /**
   * The scope of an assignment; undefined where the files leave it open.
   * @param own the resource of its holder
   * @param ids what else the holder is called
   */
  public read(assignment: Resource, own: Resource | undefined, ids: readonly string[]): AssignedScope | undefined {
    const text = asTerraform(assignment.properties.scope);
    const parsed = text === undefined ? undefined : levelOf(text);
    if (!parsed || text === undefined) return undefined;
    return { ...parsed, isOwn: this.isOwn(text, parsed, assignment, own, ids) };
  }

  private isOwn(text: string, { level, resourceGroup }: ParsedScope, assignment: Resource, own: Resource | undefined, ids: readonly string[]): boolean {
    if (level === ScopeLevel.RESOURCE_GROUP) {
      const groups = [...own ? [this.groupName(own, groupOf(own))] : [], ...ids.map((id) => parseIdentityId(id)?.resourceGroupName)];
      const given = this.groupName(assignment, resourceGroup);
      return given !== undefined && groups.some((group) => group?.toLowerCase() === given.toLowerCase());
    }
    const addresses = /^\$\{(.+)\}$/.exec(text)?.slice(1).flatMap(ownersOfReference) ?? [];
    const isReferred = own !== undefined && scopeOf(own) === scopeOf(assignment) && addresses.includes(own.id);
    return level === ScopeLevel.RESOURCE && (isReferred || ids.some((id) => id.toLowerCase() === text.toLowerCase()));
  }

  /** The name of the group that a reference is to, where the files state it. */
  private groupName(from: Resource, text: string | undefined): string | undefined {
    const [, reference] = /^\$\{(.+)\}$/.exec(text ?? '') ?? [];
    const stated = (reference === undefined ? [] : ownersOfReference(reference)).map((address) => this.groups.get(keyOfAddress(scopeOf(from), address)));
    return stated.find((name) => name !== undefined) ?? text;
  }
}

function groupOf({ properties, source }: Resource): string | undefined {
  const group = asTerraform(properties.resource_group_name);
  return group ?? (syntaxOf(source) === DocumentSyntax.ARM ? OWN_GROUP : undefined);
}

/** The root of the tenant is as wide as its management groups. A reference of which nothing tells what it is, is open. */
function levelOf(text: string): ParsedScope | undefined {
  if (text === '/') return { level: ScopeLevel.MANAGEMENT_GROUP };
  const found = parseScope(text) ?? (text.startsWith('${') ? scopeOfReference(text.replace(/\[[^\]]*\]/g, '')) : undefined);
  return found?.level === ScopeLevel.UNKNOWN ? undefined : found;
}

/** With references as Terraform writes them. */
export function asTerraform(value: Value | undefined): string | undefined {
  return value instanceof Text ? value.pieces.map((piece) => typeof piece === 'string' ? piece : `\${${piece.reference}}`).join('') : undefined;
}
