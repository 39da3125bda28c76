import { ownersOfReference } from './references';
import { Resource, scopeOf, Text, Value } from '../../../../artifacts';
import { SourceLocation } from '../../../../trust';
import { listOf, literalOf, mapOf } from '../value';

/** A policy as a role has it: inline, with its document, or managed, by its ARN. */
export interface AttachedPolicy {
  /** For people. */
  readonly name: string;
  readonly source: SourceLocation;
  /** @default - it is managed */
  readonly document?: Value;
  /** @default - it is inline */
  readonly arn?: Value;
  /** The resource in whose file references are meant. */
  readonly from: Resource;
}

/** Properties that hold ARNs of managed policies, those that hold policies in place, and those that name roles, by type. */
interface Kind {
  /** Where it names its roles. @default - it is a role itself */
  readonly roles?: readonly string[];
  readonly arns?: readonly string[];
  /** Blocks with name and document. */
  readonly blocks?: { readonly property: string; readonly name: string; readonly document: string };
  /** Its own document. */
  readonly document?: string;
  readonly named?: string;
}

/**
 * How roles get policies.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_IAM.html (2026-11-27)
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role (2026-11-27)
 */
const KINDS: Readonly<Record<string, Kind>> = {
  'AWS::IAM::Role': { arns: ['ManagedPolicyArns'], blocks: { property: 'Policies', name: 'PolicyName', document: 'PolicyDocument' } },
  'AWS::Serverless::Function': { arns: ['Policies'] },
  'AWS::IAM::Policy': { roles: ['Roles'], document: 'PolicyDocument', named: 'PolicyName' },
  'AWS::IAM::RolePolicy': { roles: ['RoleName'], document: 'PolicyDocument', named: 'PolicyName' },
  'AWS::IAM::ManagedPolicy': { roles: ['Roles'], document: 'PolicyDocument', named: 'ManagedPolicyName' },
  'aws_iam_role': { arns: ['managed_policy_arns'], blocks: { property: 'inline_policy', name: 'name', document: 'policy' } },
  'aws_iam_role_policy_attachment': { roles: ['role'], arns: ['policy_arn'] },
  'aws_iam_policy_attachment': { roles: ['roles'], arns: ['policy_arn'] },
  'aws_iam_role_policy_attachments_exclusive': { roles: ['role_name'], arns: ['policy_arns'] },
  'aws_iam_role_policy': { roles: ['role'], document: 'policy', named: 'name' },
};

/** Whether roles get policies by resources of a type. */
export const givesPolicies = ({ type, id }: Resource) => Object.hasOwn(KINDS, type) && !id.startsWith('data.');

/** What a resource gives to the roles that it names, whichever they are; of a role, what it has itself. */
export function policiesIn(resource: Resource): AttachedPolicy[] {
  const { type, properties, source, id } = resource;
  const { arns = [], blocks, document, named } = KINDS[type];
  const managed = arns.flatMap((property) => given(properties[property])).map((arn): AttachedPolicy => (
    { name: arn instanceof Text ? arn.toString() : id, source, arn, from: resource }));
  const inline = blocks === undefined ? [] : given(properties[blocks.property]).map((block): AttachedPolicy => {
    const elements = mapOf(block);
    return { name: literalOf(elements?.get(blocks.name)) ?? id, source, document: elements?.get(blocks.document) ?? block, from: resource };
  });
  const own: AttachedPolicy[] = document === undefined ? [] : [
    { name: literalOf(properties[named!]) ?? id, source, document: properties[document] ?? null, from: resource },
  ];
  // A role of Terraform that is told to have no inline policies has one empty block.
  return [...managed, ...inline, ...own].filter(({ arn, document: written }) => arn !== undefined || mapOf(written)?.size !== 0);
}

/** What roles get by resources of their own, by the role. Resources that name a role in a way that no file settles are of nobody. */
export class GivenPolicies {
  private readonly byRole = new Map<string, Resource[]>();

  constructor(resources: readonly Resource[]) {
    const named = new Set(resources.filter(isRole).flatMap((role) => nameOf(role) === undefined ? [] : keyByName(scopeOf(role), nameOf(role)!)));
    for (const resource of resources.filter(givesPolicies)) {
      for (const key of rolesOf(resource, named)) this.byRole.set(key, [...this.byRole.get(key) ?? [], resource]);
    }
  }

  /** All that a role has, its own policies first. */
  public of(role: Resource): AttachedPolicy[] {
    const [scope, name] = [scopeOf(role), nameOf(role)];
    const keys = [keyById(scope, role.id), ...name === undefined ? [] : [keyByName(scope, name), keyByName('', name)]];
    const givers = new Set(keys.flatMap((key) => this.byRole.get(key) ?? []));
    return [...givesPolicies(role) ? [role] : [], ...givers].flatMap(policiesIn);
  }
}

const isRole = ({ type, id }: Resource) => (type === 'AWS::IAM::Role' || type === 'aws_iam_role') && !id.startsWith('data.');
const nameOf = ({ properties }: Resource) => literalOf(properties.RoleName ?? properties.name);
const keyById = (scope: string, id: string) => JSON.stringify([scope, id]);
const keyByName = (scope: string, name: string) => JSON.stringify([scope, '=', name]);

/** A name means the role that is called so in the same file; where none is, that of any other. */
function rolesOf(resource: Resource, named: ReadonlySet<string>): string[] {
  const scope = scopeOf(resource);
  return (KINDS[resource.type].roles ?? []).flatMap((property) => given(resource.properties[property])).flatMap((value) => {
    if (!(value instanceof Text)) return [];
    if (value.literal !== undefined) return [named.has(keyByName(scope, value.literal)) ? keyByName(scope, value.literal) : keyByName('', value.literal)];
    const [piece, ...rest] = value.pieces;
    return rest.length === 0 && typeof piece === 'object' ? ownersOfReference(piece.reference).map((id) => keyById(scope, id)) : [];
  });
}

function given(value: Value | undefined): Value[] {
  return value === undefined || value === null ? [] : listOf(value).filter((one) => one !== undefined && one !== null);
}
