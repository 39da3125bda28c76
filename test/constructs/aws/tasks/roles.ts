import { Template } from 'aws-cdk-lib/assertions';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { App, Stack } from 'aws-cdk-lib/core';
import { AwsTask, TrustedRole } from '../../../../src/constructs/aws';
import { TaskComparison } from '../../../../src/trust';
import { IdentitySet } from '../../../../src/verify';
import { newStack, workflow } from '../../../fixtures/aws';

/** A role in a stack of its own, and the tasks that `make` gives it there. */
export function granted(make: (stack: Stack) => AwsTask[], stack = newStack()): { stack: Stack; role: TrustedRole; tasks: AwsTask[] } {
  const role = new TrustedRole(stack, 'Role', { workflow: workflow({ environment: 'prod' }) });
  const tasks = make(stack);
  tasks.forEach((task) => task.grantTo(role).assertSuccess());
  return { stack, role, tasks };
}

/** The statements of all policies beside the role, as the template has them. */
export function policyStatements(stack: Stack): unknown[] {
  const template = Template.fromStack(stack);
  const policies = [...Object.values(template.findResources('AWS::IAM::Policy')), ...Object.values(template.findResources('AWS::IAM::ManagedPolicy'))];
  return policies.flatMap(({ Properties }) => (Properties as { PolicyDocument: { Statement: unknown[] } }).PolicyDocument.Statement);
}

/** Statements as the template of a stack would have them. */
export const written = (stack: Stack, statements: readonly PolicyStatement[]): object[] => (
  stack.resolve(statements.map((statement) => statement.toStatementJson() as unknown)) as object[]);

/** A statement of a template on one line: references in angle brackets. */
export function inWords(statement: unknown): string {
  const { Effect, Action, Resource, Condition }: Record<string, unknown> = Object(statement);
  const texts = (value: unknown) => [value].flat().map(textOf).join(', ');
  return `${textOf(Effect)} ${texts(Action)} on ${texts(Resource)}${Condition === undefined ? '' : ` if ${JSON.stringify(Condition)}`}`;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[name, args]] = Object.entries(Object(value) as object);
  if (name !== 'Fn::Join') return `<${String([args].flat().join('.'))}>`;
  const [separator, parts] = args as [string, unknown[]];
  return parts.map(textOf).join(separator);
}

/** What the role of a stack lacks of some tasks and has beside them, by its synthesized file. */
export function compared(template: object, needed: readonly object[]): TaskComparison {
  const [role] = IdentitySet.fromFiles([{ path: 'stack.template.json', content: JSON.stringify(template) }])._trusting;
  return role.comparedWith!(needed);
}

/** A second account, in the same app. */
export const otherAccount = (stack: Stack): Stack => new Stack(App.of(stack) as App, 'Other', { env: { account: '210987654321', region: 'eu-central-1' } });
