import { compareStatements } from '../../../../../src/parties/aws/permissions/tasks/compare';
import { readTaskStatements } from '../../../../../src/parties/aws/read/permissions/tasks';
import { isUnsettled } from '../../../../../src/trust';

interface Statement { readonly [element: string]: unknown }
const allow = (Action: unknown, Resource: unknown = 'arn:aws:s3:::b/k', more: Statement = {}): Statement => ({ Effect: 'Allow', Action, Resource, ...more });
const deny = (Action: unknown, Resource: unknown = '*', more: Statement = {}): Statement => ({ ...allow(Action, Resource, more), Effect: 'Deny' });
const given = (operator: string, key: string, value: unknown): Statement => ({ Condition: { [operator]: { [key]: value } } });
const PARTITION = { Ref: 'AWS::Partition' };
const joined = (...parts: unknown[]) => ({ 'Fn::Join': ['', parts] });

function compared(held: Statement[], needed: Statement[]): string[] {
  const [has, needs] = [held, needed].map((statements) => {
    const read = readTaskStatements(statements);
    if (isUnsettled(read)) throw new Error(read.unsettled);
    return read;
  });
  const { missing, unneeded, unknown } = compareStatements(has, needs);
  const text = (sign: string) => ({ action, on }: { action: string; on: string }) => `${sign} ${action} on ${on}`;
  return [...missing.map(text('-')), ...unneeded.map(text('+')), ...unknown.map(({ unsettled }) => `? ${unsettled}`)];
}

const READ = allow('s3:GetObject');
const PREFIX = given('StringEquals', 's3:prefix', 'a');

/**
 * What is held, what is needed, and what of it is missing (-), unneeded (+), unknown (?).
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html letter case of actions
 */
const TABLE: readonly (readonly [what: string, held: Statement[], needed: Statement[], differences: string[]])[] = [
  ['the same', [READ], [READ], []],
  ['nothing held', [], [READ], ['- s3:GetObject on arn:aws:s3:::b/k']],
  ['nothing needed', [READ], [], ['+ s3:GetObject on arn:aws:s3:::b/k']],
  ['letter case of an action', [allow('S3:getobject')], [READ], []],
  ['letter case of a resource', [allow('s3:GetObject', 'arn:aws:s3:::B/k')], [READ], ['- s3:GetObject on arn:aws:s3:::b/k', '+ s3:GetObject on arn:aws:s3:::B/k']],
  ['a wider action', [allow('s3:Get*')], [READ], ['+ s3:Get* on arn:aws:s3:::b/k']],
  ['a wider resource', [allow('s3:GetObject', 'arn:aws:s3:::b/*')], [READ], ['+ s3:GetObject on arn:aws:s3:::b/*']],
  ['a wider need', [READ], [allow('s3:GetObject', 'arn:aws:s3:::b/*')], ['- s3:GetObject on arn:aws:s3:::b/*']],
  ['a pattern that is another way to write the same', [allow('s3:GetObject', 'arn:aws:s3:::b/**')], [allow('s3:GetObject', 'arn:aws:s3:::b/*')], []],
  ['six characters are six', [allow('x:Y', 'arn:s-??????')], [allow('x:Y', 'arn:s-?????')], ['- x:Y on arn:s-?????', '+ x:Y on arn:s-??????']],
  ['many and many', [allow(['a:B', 'a:C'], ['arn:1', 'arn:2'])], [allow('a:B', ['arn:1', 'arn:2']), allow('a:C', 'arn:1')], ['+ a:C on arn:2']],
  ['by two statements', [allow('a:B', 'arn:1'), allow('a:B', 'arn:2')], [allow('a:B', ['arn:2', 'arn:1'])], []],
  ['only together: said to be missing', [allow('a:B', 'arn:1?*'), allow('a:B', 'arn:1')], [allow('a:B', 'arn:1*')], ['- a:B on arn:1*']],
  ['the same condition', [allow('a:B', '*', PREFIX)], [allow('a:B', '*', PREFIX)], []],
  ['the same condition, written otherwise', [allow('a:B', '*', given('stringEquals', 'S3:Prefix', ['a']))], [allow('a:B', '*', PREFIX)], []],
  ['a condition that nobody asked for covers nothing', [allow('a:B', '*', PREFIX)], [allow('a:B', '*')], ['- a:B on *']],
  ['a condition left out is more', [allow('a:B', '*')], [allow('a:B', '*', PREFIX)], ['+ a:B on *']],
  ['another value of the key', [allow('a:B', '*', given('StringEquals', 's3:prefix', 'b'))], [allow('a:B', '*', PREFIX)], ['- a:B on *', '+ a:B on *']],
  ['letter case of a value', [allow('a:B', '*', given('StringEquals', 's3:prefix', 'A'))], [allow('a:B', '*', PREFIX)], ['- a:B on *', '+ a:B on *']],
  ['another operator', [allow('a:B', '*', given('StringLike', 's3:prefix', 'a'))], [allow('a:B', '*', PREFIX)], ['- a:B on *', '+ a:B on *']],
  ['a reference is no text that looks like it', [allow('a:B', '*', given('StringEquals', 'k:k', { Ref: 'P' }))], [allow('a:B', '*', given('StringEquals', 'k:k', '<P>'))], ['- a:B on *', '+ a:B on *']],
  ['an empty condition is none', [allow('a:B', '*', { Condition: {} })], [allow('a:B', '*')], []],
  ['denied', [READ, deny('s3:Get*')], [READ], ['- s3:GetObject on arn:aws:s3:::b/k']],
  ['denied there', [READ, deny('s3:GetObject', 'arn:aws:s3:::b/*')], [READ], ['- s3:GetObject on arn:aws:s3:::b/k']],
  ['denied elsewhere', [READ, deny('s3:GetObject', 'arn:aws:s3:::c/*')], [READ], []],
  ['denied on a part of it: not simple', [allow('a:B', 'arn:*'), deny('a:B', 'arn:1')], [allow('a:B', 'arn:*')], []],
  ['denied under a condition: not simple', [READ, deny('s3:GetObject', '*', PREFIX)], [READ], []],
  ['what is denied is not unneeded: nobody can do it', [READ, deny('s3:GetObject')], [], []],
  ['all but some actions', [allow('a:B', '*'), { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }], [allow('a:B', '*')], ['+ everything but iam:* on *']],
  ['all but some actions cover nothing', [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }], [READ], ['- s3:GetObject on arn:aws:s3:::b/k', '+ everything but iam:* on *']],
  ['on all but some resources', [{ Effect: 'Allow', Action: 'a:B', NotResource: 'arn:1' }], [allow('a:B', 'arn:2')], ['- a:B on arn:2', '+ a:B on everything but arn:1']],
  ['an open action', [allow({ Ref: 'P' })], [READ], ['- s3:GetObject on arn:aws:s3:::b/k', '? statement 1: the files leave open: <P>']],
  ['an open resource that is not the same', [allow('a:B', { Ref: 'P' })], [allow('a:B', { Ref: 'Q' })], ['- a:B on <Q>', '+ a:B on <P>']],
  ['the same open resource', [allow('a:B', { 'Fn::GetAtt': ['R', 'Arn'] })], [allow('a:B', { 'Fn::Sub': '${R.Arn}' })], []],
  ['a resource that is none', [allow('a:B', 7)], [], ['? statement 1: a resource: not text: 7']],
  ['the partition by reference on both sides', [allow('a:B', joined('arn:', PARTITION, ':s3:::b'))], [allow('a:B', { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::b' })], []],
  ['the partition by reference where a task names it', [allow('a:B', joined('arn:', PARTITION, ':s3:::b'))], [allow('a:B', 'arn:aws:s3:::b')], ['+ a:B on arn:<AWS::Partition>:s3:::b']],
  ['the partition by name where a task leaves it open', [allow('a:B', 'arn:aws:s3:::b')], [allow('a:B', joined('arn:', PARTITION, ':s3:::b'))], ['- a:B on arn:<AWS::Partition>:s3:::b']],
  ['a private-use character in a name is no wildcard', [allow('a:B', 'arn:\ue002')], [allow('a:B', 'arn:*')], ['- a:B on arn:*']],
  ['one time each', [READ, READ], [], ['+ s3:GetObject on arn:aws:s3:::b/k']],
];

test.each(TABLE)('%s', (_what, held, needed, differences) => {
  expect(compared(held, needed)).toEqual(differences);
});

test('four hundred items a side take no time that grows with their product of searches', () => {
  const many = Array.from({ length: 400 }, (_, index) => allow('sts:AssumeRole', `arn:aws:iam::${index}:role/*`));
  const begin = process.cpuUsage().user;
  expect(compared(many, many)).toEqual([]);
  expect((process.cpuUsage().user - begin) / 1e6).toBeLessThan(5);
});
