import { CfnRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Annotations, CfnElement, Stack, Stage } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { fieldsOf } from './fields';
import { elementsBelow, PolicyGivers } from './policy-givers';
import { written } from './template-view';
import { TrustedWorkflowError } from '../../internal/errors';
import { CompiledTrust, PermissionInWords } from '../../trust';
import { ArtifactFile } from '../../verify';
import { BEYOND_TASKS } from '../guard/beside-tasks';
import { tasksOf } from '../guard/granted-tasks';
import type { OwnIdentity, OwnPermissions } from '../guard/own-permissions';
import { placeKey } from '../guard/place-key';

/** A role of ours whose permissions are judged. */
export interface JudgedRole {
  readonly owner: IConstruct;
  readonly resource: CfnRole;
  readonly trust: CompiledTrust;
  readonly roleName: string;
}

interface Found extends OwnIdentity { readonly owner: IConstruct; readonly template: ArtifactFile }

/** What is too broad in what roles may do, once all constructs have granted what they grant. None of them has a permission: nothing is loaded. */
export function permissionProblems(roles: readonly JudgedRole[], elements: readonly CfnElement[]): TrustedWorkflowError[] {
  if (roles.length === 0) return [];
  const givers = new PolicyGivers(elements);
  const found = roles.flatMap((role) => foundIn(role, givers));
  if (found.length === 0) return [];
  const permissions = new (judging())(found.map(({ template }) => template));
  found.forEach((own) => permissions.beside(own).forEach((warning) => Annotations.of(own.owner).addWarningV2(BEYOND_TASKS, warning)));
  return found.flatMap((own) => permissions.problems(own).map((problem) => problem.at(own.owner.node.path)));
}

/** What one role may do, as far as its stage tells. */
export function permissionsInWords(role: JudgedRole): PermissionInWords[] {
  const stage = Stage.of(role.owner) ?? role.owner.node.root;
  return foundIn(role, new PolicyGivers(elementsBelow(stage))).flatMap((own) => new (judging())([own.template]).inWords(own));
}

/** A role in the template of a stack set, in which nothing changes any more. */
export interface SetRole {
  readonly trust: CompiledTrust;
  readonly id: string;
  readonly templateBody: string;
}

/** What is too broad in what the roles of one stack set may do. Its template is read once. */
export function setProblems(roles: readonly SetRole[]): TrustedWorkflowError[] {
  const permissions = permissionsOfSet(roles[0].templateBody);
  return permissions === undefined ? [] : roles.flatMap((role) => permissions.problems(inSet(role)));
}

/** What one of them may do. */
export const setRoleInWords = (role: SetRole): PermissionInWords[] => permissionsOfSet(role.templateBody)?.inWords(inSet(role)) ?? [];

const SET_FILE = 'stack-set.template.json';
const inSet = ({ trust, id }: SetRole): OwnIdentity => ({ trust, places: [placeAt(SET_FILE, id)] });

/** Undefined where no role has a policy. */
function permissionsOfSet(templateBody: string): OwnPermissions | undefined {
  const properties = Object.values(fieldsOf(fieldsOf(JSON.parse(templateBody)).Resources)).map((resource) => fieldsOf(fieldsOf(resource).Properties));
  const isAny = properties.some(({ Policies: inline, ManagedPolicyArns: managed }) => inline !== undefined || managed !== undefined);
  return isAny ? new (judging())([{ path: SET_FILE, content: templateBody }]) : undefined;
}

/** The template of a role has a name of its own, so that two stacks with one logical id are told apart. */
function foundIn({ owner, resource, trust, roleName }: JudgedRole, givers: PolicyGivers): Found[] {
  const [[id, fields] = []] = Object.entries(fieldsOf(written(resource).Resources));
  const template = id === undefined ? undefined : givers.templateOf({ stack: Stack.of(resource), id, name: roleName, resource: fieldsOf(fields) });
  if (id === undefined || template === undefined) return [];
  const path = `${owner.node.path}.template.json`;
  const needed = () => neededBy(owner);
  return [{ owner, trust, needed, places: [placeAt(path, id)], template: { path, content: JSON.stringify(template) } }];
}

/** Tasks of AWS say what they need as statements. */
function neededBy(owner: JudgedRole['owner']): readonly unknown[] {
  const statements = tasksOf(owner).flatMap((task) => 'statements' in task && Array.isArray(task.statements) ? task.statements : []);
  return Stack.of(owner).resolve(statements.map((statement: PolicyStatement) => statement.toStatementJson()));
}

const placeAt = (file: string, id: string) => placeKey({ file, pointer: `/Resources/${id}` });

/** What reads templates is loaded when a role has a permission. */
function judging(): typeof OwnPermissions {
  return (require('../guard/own-permissions') as typeof import('../guard/own-permissions')).OwnPermissions;
}
