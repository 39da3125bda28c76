import { Grant, IGrantable, IResourceWithPolicyV2, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Annotations, Token, TokenComparison } from 'aws-cdk-lib/core';
import type { IEnvironmentAware } from 'aws-cdk-lib/interfaces';
import { requireGrantee } from './task-kinds';
import { located } from '../../../internal/errors';
import { TaskConditions, TaskStatement } from '../../../parties/aws/permissions/tasks';
import { ICloudTask } from '../../../trust';
import { noteTask, warningsOfTask } from '../../guard/granted-tasks';
import { TrustedRole } from '../trusted-role';

/** Resources that may have policies of their own, by what the statements of the task are done to. */
export type Owners = Readonly<Record<string, IEnvironmentAware | undefined>>;

/** Grants each statement, and notes the task where a trusted role got it. */
export function grant(task: ICloudTask, statements: readonly TaskStatement[], owners: Owners, grantee: IGrantable): Grant {
  requireGrantee(grantee);
  const { grantPrincipal } = grantee;
  const role = grantPrincipal instanceof TrustedRole ? grantPrincipal : undefined;
  // Throws before anything is granted.
  const warnings = role ? located(role.node.path, () => warningsOfTask(role, task)) : [];
  const granted = statements.map((statement) => grantOne(statement, owners[statement.to], grantee));
  const all = granted.reduce((before, after) => before.combine(after));
  if (role && granted.every(({ success }) => success)) noteTask(role, task);
  if (role) warnings.forEach((warning) => Annotations.of(role).addWarningV2(`cdk-trusted-workflows:${task.id}`, warning));
  return all;
}

/** Two accounts have to agree, the one of the role and the one of the resource. */
function grantOne(needed: TaskStatement, owner: IEnvironmentAware | undefined, grantee: IGrantable): Grant {
  const { actions, resources, conditions } = statementProps(needed);
  const options = { grantee, actions, resourceArns: resources, conditions };
  const granted = Grant.addToPrincipal(options);
  if (owner === undefined || !isElsewhere(owner, grantee) || !hasPolicy(owner)) return granted;
  const statement = new PolicyStatement({ actions, principals: [grantee.grantPrincipal], ...resourcesIn(owner, resources), conditions });
  return granted.combine(Grant.addStatementToResourcePolicy({ ...options, resource: owner, statement }));
}

/** A statement as CDK takes it. */
export function statementProps({ actions, resources, conditions }: TaskStatement) {
  return { actions: actions.map(({ action }) => action), resources: [...resources], conditions: conditionsOf(conditions) };
}

/** A copy, in the type of CDK. */
function conditionsOf(conditions: TaskConditions = {}): Record<string, Record<string, unknown>> {
  return Object.fromEntries(Object.entries(conditions).map(([operator, keys]) => [operator, { ...keys }]));
}

const hasPolicy = (owner: IEnvironmentAware): owner is IResourceWithPolicyV2 => 'addToResourcePolicy' in owner;

function isElsewhere({ env }: IEnvironmentAware, { grantPrincipal: { principalAccount } }: IGrantable): boolean {
  if (principalAccount === undefined) return false;
  return ![TokenComparison.SAME, TokenComparison.BOTH_UNRESOLVED].includes(Token.compareStrings(env.account, principalAccount));
}

/** A bucket's policy names what is in it; those of a repository have no resource, and those of a key or secret mean just this one. */
function resourcesIn(owner: IResourceWithPolicyV2, resources: readonly string[]): { resources?: string[] } {
  if ('bucketArn' in owner) return { resources: [...resources] };
  return 'repositoryArn' in owner ? {} : { resources: ['*'] };
}
