import { TerraformDataSource, TerraformElement, TerraformResource, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { Attributes, fieldsOf } from './block';
import { neededRoles } from './needed-roles';
import { withPlainHolders } from './plain-holders';
import { warn } from './tier-notice';
import { WrittenStack } from './written-stack';
import { TrustedWorkflowError } from '../../internal/errors';
import { CompiledTrust, PermissionInWords } from '../../trust';
import { ArtifactFile } from '../../verify';
import { tasksOf } from '../guard/granted-tasks';
import type { OwnIdentity, OwnPermissions } from '../guard/own-permissions';
import { placeKey } from '../guard/place-key';

/** An identity of ours whose permissions are judged. */
export interface JudgedIdentity {
  readonly owner: IConstruct;
  readonly trust: CompiledTrust;
}

/** What says who has which role on what, and what it has to be read with. */
const GIVES = /^(?:azurerm_role_assignment|azuread_app_role_assignment|google_\w+_iam_(?:member|binding|policy))$/;
const BESIDE = /^(?:data\.)?(?:azurerm_(?:role_definition|user_assigned_identity|federated_identity_credential|resource_group)|azuread_\w+|google_(?:service_account|iam_\w+|\w+_iam_\w+))$/;
/** Written beside a role that is broad for a reason which the user gave. */
export const PRIVILEGED = 'cdk-trusted-workflows:privileged-role';

/** What is too broad in what identities may do, once all constructs of their stack have granted what they grant. Without a grant nothing is loaded. */
export function permissionProblems(stack: TerraformStack, identities: readonly JudgedIdentity[]): TrustedWorkflowError[] {
  const file = identities.length === 0 ? undefined : fileOf(stack);
  if (file === undefined) return [];
  const permissions = new (judging())([file]);
  identities.forEach((identity) => warn(identity.owner, permissions.beside(ownOf(identity))));
  return identities.flatMap((identity) => permissions.problems(ownOf(identity)).map((problem) => problem.at(identity.owner.node.path)));
}

/** What one identity may do, as far as its stack tells. */
export function permissionsInWords(identity: JudgedIdentity): PermissionInWords[] {
  const file = fileOf(TerraformStack.of(identity.owner));
  return file === undefined ? [] : new (judging())([file]).inWords(ownOf(identity));
}

/** It is made of resources below its construct. */
function ownOf({ owner, trust }: JudgedIdentity): OwnIdentity {
  const below = resourcesBelow(owner);
  const file = pathOf(TerraformStack.of(owner));
  const excused = new Set(below.filter(({ node }) => node.metadata.some(({ type }) => type === PRIVILEGED)).map(pointerOf));
  const needed = () => tasksOf(owner).flatMap(({ needs }) => neededRoles(owner, needs));
  const places = below.map((resource) => placeKey({ file, pointer: pointerOf(resource) }));
  return { trust, needed, places, isExcused: ({ location: { pointer } }) => excused.has(pointer) };
}

/** The part of the file of a stack that tells permissions; undefined where nothing is given in it. */
function fileOf(stack: TerraformStack): ArtifactFile | undefined {
  const kinds = new Set([...elementsOf(stack).map(kindOf), ...overridden(stack)].filter((kind) => GIVES.test(kind) || BESIDE.test(kind)));
  if (![...kinds].some((kind) => GIVES.test(kind))) return undefined;
  const writes = WrittenStack.of(stack, kinds);
  const sections: Record<'resource' | 'data', Record<string, Record<string, Attributes>>> = { resource: {}, data: {} };
  for (const { kind, address, attributes } of writes.of(kinds)) {
    const [section, type] = kind.startsWith('data.') ? ['data' as const, kind.slice('data.'.length)] : ['resource' as const, kind];
    const read = GIVES.test(kind) ? withPlainHolders(attributes, (name) => writes.local(name)) : attributes;
    (sections[section][type] ??= {})[address.slice(kind.length + 1)] = read;
  }
  return { path: pathOf(stack), content: JSON.stringify(sections) };
}

const pathOf = (stack: TerraformStack) => `${stack.node.path}.tf.json`;

/** Kinds of resources that an override of the stack writes, with no element. */
const overridden = (stack: TerraformStack): string[] => Object.keys(fieldsOf(fieldsOf(Reflect.get(stack, 'rawOverrides')).resource));

const elementsOf = (scope: IConstruct) => scope.node.findAll().filter((child): child is TerraformElement => TerraformElement.isTerraformElement(child));
const resourcesBelow = (scope: IConstruct) => scope.node.findAll().filter((child): child is TerraformResource => TerraformResource.isTerraformResource(child));
const pointerOf = ({ terraformResourceType: type, friendlyUniqueId: name }: TerraformResource) => `/resource/${type}/${name}`;

function kindOf(element: TerraformElement): string {
  if (TerraformResource.isTerraformResource(element)) return element.terraformResourceType;
  return TerraformDataSource.isTerraformDataSource(element) ? `data.${element.terraformResourceType}` : '';
}

/** What reads files is loaded when somebody has a role. */
function judging(): typeof OwnPermissions {
  return (require('../guard/own-permissions') as typeof import('../guard/own-permissions')).OwnPermissions;
}
