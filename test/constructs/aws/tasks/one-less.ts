import { Template } from 'aws-cdk-lib/assertions';
import { Stack } from 'aws-cdk-lib/core';
import { written } from './roles';
import { AwsTask } from '../../../../src/constructs/aws';

/** A statement as a template has it. */
export interface Statement { Action: string | string[]; Resource: unknown }
/** Resources as a template has them. */
export type Json = Record<string, { Type: string; Properties: { PolicyDocument: { Statement: Statement[] } } }>;

/** The template of a stack. */
export const templateOf = (stack: Stack): { Resources: Json } => Template.fromStack(stack).toJSON() as { Resources: Json };

/** What some tasks need, as the template of a stack would have it. */
export const neededBy = (stack: Stack, tasks: AwsTask[]): object[] => written(stack, tasks.flatMap(({ statements }) => statements));

/** The template with another list of statements in its only policy. */
export function withStatements(template: { Resources: Json }, change: (statements: Statement[]) => Statement[]): object {
  return {
    Resources: Object.fromEntries(Object.entries(template.Resources).map(([id, resource]) => {
      if (resource.Type !== 'AWS::IAM::Policy') return [id, resource];
      const { PolicyDocument } = resource.Properties;
      return [id, { ...resource, Properties: { ...resource.Properties, PolicyDocument: { ...PolicyDocument, Statement: change(PolicyDocument.Statement) } } }];
    })),
  };
}

/** Each way to take one action away, with the action. */
export const oneLess = (template: { Resources: Json }): { action: string; template: object }[] => {
  const all = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::IAM::Policy').flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
  return all.flatMap((statement, at) => [statement.Action].flat().map((action) => ({
    action,
    template: withStatements(template, (statements) => statements.flatMap((one, index) => {
      const rest = [one.Action].flat().filter((other) => index !== at || other !== action);
      return rest.length === 0 ? [] : [{ ...one, Action: rest }];
    })),
  })));
};
