import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { AwsTaskProps } from './own-task-props';
import { OWN_TASK_KINDS } from './task-kinds';
import { awsTaskAccess, awsTaskEmpty, awsTaskIdTaken, awsTaskStatement, awsTaskText } from '../../../internal/catalogue/aws-tasks';
import { checkProps } from '../../../internal/check-props';
import { tokenEngine } from '../../../internal/tokens';
import { AWS_TASK_IDS, AwsTaskPlan, TaskConditions, TaskStatement } from '../../../parties/aws/permissions/tasks';
import { checkLiteral } from '../../../parties/aws/render';
import { TaskAccess } from '../../../trust';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LINE = /^(?![\s\S]*[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}])\S(?:[\s\S]*\S)?$/u;
const PAGE = /^https:\/\/[^\s"'<>\\^`{|}]+$/;
const [LONGEST_ID, LONGEST_TEXT, LONGEST_WHY, LONGEST_SOURCE] = [64, 200, 500, 500];
const ACCESS: readonly string[] = Object.values(TaskAccess);

/** A task of the user's own, with everything about it checked. */
export function ownTask(props: AwsTaskProps): AwsTaskPlan {
  checkProps('AwsTask.of', props, OWN_TASK_KINDS);
  const { id, access, statements } = props;
  line('id', id, LONGEST_ID, ID, 'kebab-case', "'rotate-key'");
  if (Object.hasOwn(AWS_TASK_IDS, id)) throw awsTaskIdTaken(id, AWS_TASK_IDS[id]);
  if (access.length === 0) throw awsTaskEmpty('access', 'access: [TaskAccess.WRITE]');
  const unknown = access.find((one) => !ACCESS.includes(one));
  if (unknown !== undefined) throw awsTaskAccess(unknown, ACCESS);
  if (statements.length === 0) throw awsTaskEmpty('statements', `statements: ${OWN_TASK_KINDS.statements.write}`);
  line('text', props.text, LONGEST_TEXT, LINE, 'one line', "'rotate the signing key'");
  line('reason', props.why, LONGEST_WHY, LINE, 'one line', "why: 'the release signs with a new key'");
  line('source', props.source, LONGEST_SOURCE, PAGE, 'an address that begins with https://', "source: 'https://docs.aws.amazon.com/...'");
  const plans = statements.map((statement, index) => statementOf(statement, index + 1, props));
  return { id, text: props.text, access: [...new Set(access)], statements: plans, warnings: plans.flatMap(wideIn) };
}

function line(what: string, text: string, longest: number, form: RegExp, formInWords: string, remedy: string): void {
  checkLiteral(`${what} of the task`, text);
  if (text.length > longest || !form.test(text)) throw awsTaskText(`${what} of the task`, text, `${formInWords}, 1 to ${longest} characters`, remedy);
}

function statementOf(statement: PolicyStatement, number: number, { why, source }: AwsTaskProps): TaskStatement {
  const json: Readonly<Record<string, unknown>> = Object(statement.toStatementJson());
  const refused = REFUSED.find(({ is }) => is(json));
  if (refused) throw awsTaskStatement(number, refused.problem, json, refused.remedy);
  return {
    to: '',
    actions: statement.actions.map((action) => ({ action, why: { value: why, source, asOf: '' } })),
    resources: statement.resources,
    conditions: statement.conditions as TaskConditions,
  };
}

/** What a statement of a task may not be; each by what the policy would have. */
const REFUSED: readonly { readonly problem: string; readonly remedy: string; is(json: Readonly<Record<string, unknown>>): boolean }[] = [
  { problem: 'takes something away', remedy: 'role.addToPolicy(statement), beside the task', is: ({ Effect }) => Effect !== 'Allow' },
  { problem: 'says who, which is for policies of resources', remedy: 'the statement without principals', is: (json) => 'Principal' in json || 'NotPrincipal' in json },
  { problem: 'allows everything but some actions', remedy: 'the actions that it needs: actions: [...]', is: (json) => 'NotAction' in json },
  { problem: 'is about everything but some resources', remedy: 'the resources that it needs: resources: [...]', is: (json) => 'NotResource' in json },
  { problem: 'has no actions', remedy: 'the actions that it needs: actions: [...]', is: ({ Action: actions }) => isNothing(actions) },
  { problem: 'has no resources', remedy: 'the resources that it needs: resources: [...]', is: ({ Resource: resources }) => isNothing(resources) },
  { problem: 'has an action that is none', remedy: "actions: ['s3:GetObject']", is: ({ Action: actions }) => [actions].flat().some((action) => tokenEngine(action) === undefined && !/^(?:\*|[a-z0-9-]+:[A-Za-z0-9*?]+)$/i.test(String(action))) },
  { problem: 'holds an unresolved value of cdktf', remedy: 'a literal, or a value of aws-cdk-lib', is: (json) => [json.Action, json.Resource].flat().some((text) => tokenEngine(text) === 'cdktf') },
];

const isNothing = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What anybody who grants it should know. */
function wideIn({ actions, resources }: TaskStatement): string[] {
  const wild = actions.map(({ action }) => action).filter((action) => action.includes('*'));
  return [
    ...wild.length === 0 ? [] : [`It has actions that are not written out: ${wild.join(', ')}.`],
    ...resources.includes('*') ? [`It is on every resource of the account: ${actions.map(({ action }) => action).join(', ')}.`] : [],
  ];
}
