import { readStatements } from './statements';
import { readText } from '../../../../artifacts';
import { Unsettled } from '../../../../trust';
import { PermissionStatement } from '../../permissions';

/**
 * The statements of tasks, as the file of the role that is granted them has them: JSON in which references are those of CloudFormation. They are
 * read by what reads the policies of roles, so that equal texts are equal.
 */
export function readTaskStatements(statements: readonly unknown[]): PermissionStatement[] | Unsettled {
  const PolicyDocument = { Version: '2012-10-17', Statement: statements };
  const template = { Resources: { Tasks: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument } } } };
  const [policy] = readText(JSON.stringify(template), 'tasks.template.json');
  return readStatements(policy.properties.PolicyDocument, () => false);
}
