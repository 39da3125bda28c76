import { Effect, PolicyStatement, StarPrincipal } from 'aws-cdk-lib/aws-iam';
import { neededBy, templateOf } from './one-less';
import { compared, granted, inWords, policyStatements } from './roles';
import { AwsTask, AwsTaskProps } from '../../../../src/constructs/aws';
import { isTrustedWorkflowError } from '../../../../src/internal/errors';
import { TaskAccess } from '../../../../src/trust';

const KEY = 'arn:aws:kms:eu-central-1:123456789012:key/1';
const SIGN = { actions: ['kms:Sign'], resources: [KEY], conditions: { StringEquals: { 'kms:SigningAlgorithm': 'ECDSA_SHA_256' } } };
const PROPS: AwsTaskProps = {
  id: 'sign-releases',
  text: 'sign releases',
  access: [TaskAccess.PUBLISH],
  statements: [new PolicyStatement(SIGN)],
  why: 'the release is signed by the key',
  source: 'https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html',
};
const own = (props: Partial<AwsTaskProps> = {}) => AwsTask.of({ ...PROPS, ...props });

test('a task of the user\'s own is one like all others', () => {
  const { stack, tasks: [task] } = granted(() => [own()]);
  expect(policyStatements(stack).map(inWords)).toEqual([`Allow kms:Sign on ${KEY} if {"StringEquals":{"kms:SigningAlgorithm":"ECDSA_SHA_256"}}`]);
  expect(task.needs).toEqual([{ action: 'kms:Sign', on: KEY, why: PROPS.why, source: PROPS.source }]);
  expect([task.id, task.text, task.access, task.warnings]).toEqual(['sign-releases', 'sign releases', ['publish'], []]);
  expect(compared(templateOf(stack), neededBy(stack, [task]))).toEqual({ missing: [], unneeded: [], unknown: [] });
});

test('what is done to the statement afterwards is not in the task', () => {
  const statement = new PolicyStatement(SIGN);
  const task = own({ statements: [statement] });
  statement.addActions('kms:*');
  expect(JSON.stringify(task.statements)).not.toContain('kms:*');
});

test('what is wide is taken, and said', () => {
  const { warnings } = own({ statements: [new PolicyStatement({ actions: ['s3:Get*', 's3:List*'], resources: ['*'] })] });
  expect(warnings).toEqual(['It has actions that are not written out: s3:Get*, s3:List*.', 'It is on every resource of the account: s3:Get*, s3:List*.']);
});

const allow = (props: object) => [new PolicyStatement(props)];
/** What cannot be shown as what a task needs, each with the code and the words of its refusal. */
const REFUSED: readonly (readonly [what: string, props: object, code: string, says: RegExp])[] = [
  ['no statement', { statements: [] }, 'aws-task-empty', /no statements/],
  ['no access', { access: [] }, 'aws-task-empty', /no access/],
  ['an access that is none', { access: ['writes'] }, 'aws-task-access', /TaskAccess\.WRITE\]/],
  ['an access that is no text', { access: [{}] }, 'aws-task-access', /no kind of access/],
  ['an id of the library', { id: 'push-images' }, 'aws-task-id-taken', /AwsTask\.pushImages\(repository\)/],
  ['an id in another case', { id: 'Push-Images' }, 'aws-task-text', /kebab-case/],
  ['no id', { id: '' }, 'aws-task-text', /kebab-case/],
  ['an id from the prototype', { id: '__proto__' }, 'aws-task-text', /kebab-case/],
  ['a blank text', { text: ' ' }, 'aws-task-text', /one line/],
  ['a text of two lines', { text: 'sign\n## Heading' }, 'aws-task-text', /one line/],
  ['a text with a control of a terminal', { text: 'sign\u001b[31m' }, 'aws-task-text', /one line/],
  ['a text that turns its direction', { text: 'sign \u202egnp' }, 'aws-task-text', /one line/],
  ['half of a surrogate pair', { text: 'sign \ud800' }, 'aws-task-text', /one line/],
  ['a long text', { text: 'x'.repeat(201) }, 'aws-task-text', /1 to 200/],
  ['no reason', { why: '' }, 'aws-task-text', /reason of the task/],
  ['an address that runs something', { source: 'javascript:alert(1)' }, 'aws-task-text', /https/],
  ['an address with a quote', { source: 'https://example.com/"onload=' }, 'aws-task-text', /https/],
  ['a Deny', { statements: allow({ ...SIGN, effect: Effect.DENY }) }, 'aws-task-statement', /statement 1 .*takes something away/],
  ['a principal', { statements: allow({ ...SIGN, principals: [new StarPrincipal()] }) }, 'aws-task-statement', /says who/],
  ['everything but some actions', { statements: allow({ notActions: ['iam:*'], resources: ['*'] }) }, 'aws-task-statement', /everything but some actions/],
  ['everything but some resources', { statements: allow({ actions: ['s3:GetObject'], notResources: [KEY] }) }, 'aws-task-statement', /everything but some resources/],
  ['no actions', { statements: [...PROPS.statements, ...allow({ resources: [KEY] })] }, 'aws-task-statement', /statement 2 .*no actions/],
  ['no resources', { statements: allow({ actions: ['s3:GetObject'] }) }, 'aws-task-statement', /no resources/],
  ['a value of cdktf', { statements: allow({ actions: ['s3:GetObject'], resources: ['${TfToken[TOKEN.1]}'] }) }, 'aws-task-statement', /cdktf/],
  ['a misspelled property', { reason: 'x' }, 'unknown-property', /no property/],
  ['a statement as JSON', { statements: [{ Effect: 'Allow' }] }, 'wrong-kind-of-value', /PolicyStatement/],
  ['null for a source', { source: null }, 'wrong-kind-of-value', /source/],
];

test.each(REFUSED)('%s', (_what, props, code, says) => {
  let thrown: unknown;
  try {
    own(props);
  } catch (error) {
    thrown = error;
  }
  expect(isTrustedWorkflowError(thrown) && thrown.code).toBe(code);
  expect(String(thrown)).toMatch(says);
});
