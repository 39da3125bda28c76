import { App, CfnMapping, CfnParameter, Stack } from 'aws-cdk-lib/core';
import fc from 'fast-check';
import { ClaimMatcher, matches } from '../../../src/claims';
import { possibleTexts } from '../../../src/constructs/aws/possible-texts';
import { TemplateView } from '../../../src/constructs/aws/template-view';

const CHOICES = ['one', 'two*'];
const MAPPING = { a: { x: 'ax', y: 'ay' }, b: { x: 'bx', y: 'by' } };

function view(): TemplateView {
  const stack = new Stack(new App({ outdir: 'never-written' }), 'Named');
  new CfnParameter(stack, 'Chosen', { allowedValues: CHOICES });
  new CfnMapping(stack, 'Map', { mapping: MAPPING });
  return new TemplateView(stack);
}

/** A value of a template, and what a deployment makes of it, by the values that it is given. */
interface Case {
  readonly value: unknown;
  readonly text: string;
}

const word = fc.string({ unit: fc.constantFrom('a', 'B', '-', '*', '?', '$', '\\', '.'), maxLength: 4 });
const leaf: fc.Arbitrary<Case> = fc.oneof(
  word.map((text) => ({ value: text, text })),
  word.map((text) => ({ value: { Ref: 'Open' }, text })),
  word.map((text) => ({ value: { 'Fn::ImportValue': 'there' }, text })),
  word.map((text) => ({ value: `{{resolve:ssm:/${'x'}}}`, text })),
  fc.constantFrom(...CHOICES).map((text) => ({ value: { Ref: 'Chosen' }, text })),
  fc.constant({ value: { Ref: 'AWS::StackName' }, text: 'Named' }),
  fc.constantFrom('a', 'b').chain((first) => fc.constantFrom('x', 'y').map((second) => (
    { value: { 'Fn::FindInMap': ['Map', { Ref: 'Open' }, second] }, text: `${first}${second}` }))),
);

const { tree } = fc.letrec<{ tree: Case }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.tuple(word, fc.array(tie('tree'), { maxLength: 3 })).map(([between, parts]) => (
      { value: { 'Fn::Join': [between, parts.map(({ value }) => value)] }, text: parts.map(({ text }) => text).join(between) })),
    fc.tuple(tie('tree'), tie('tree'), fc.boolean()).map(([yes, no, isFirst]) => (
      { value: { 'Fn::If': ['C', yes.value, no.value] }, text: (isFirst ? yes : no).text })),
    fc.tuple(tie('tree'), word).map(([inner, open]) => (
      { value: { 'Fn::Sub': ['pre-${In}.${Open}-${!Open}', { In: inner.value }] }, text: `pre-${inner.text}.${open}-\${Open}` })),
  ),
}));

test('whatever a deployment makes of a value is among the possible texts', () => {
  const around = view();
  const isPossible = ({ value, text }: Case) => possibleTexts(value, around).some((pattern) => matches(ClaimMatcher.fitting(pattern), text));
  fc.assert(fc.property(tree, isPossible), { numRuns: 500 });
});

test.each<[what: string, value: unknown, texts: string[]]>([
  ['text', 'a*', ['a\\*']],
  ['a parameter that takes some values', { Ref: 'Chosen' }, ['one', 'two\\*']],
  ['a parameter that takes any', { Ref: 'Open' }, ['*']],
  ['nothing', { Ref: 'AWS::NoValue' }, []],
  ['a mapping with an open key', { 'Fn::FindInMap': ['Map', { Ref: 'Open' }, 'x'] }, ['ax', 'bx']],
  ['a mapping with its keys', { 'Fn::FindInMap': ['Map', 'a', 'x'] }, ['ax']],
  ['a mapping with a default', { 'Fn::FindInMap': ['Map', 'c', 'x', { DefaultValue: 'dx' }] }, ['dx']],
  ['parts', { 'Fn::Join': ['-', ['a', { Ref: 'Chosen' }, { Ref: 'Open' }]] }, ['a-one-*', 'a-two\\*-*']],
  ['both branches', { 'Fn::If': ['C', 'a', 'b'] }, ['a', 'b']],
  ['a part that may not be there', { 'Fn::Join': ['-', ['a', { 'Fn::If': ['C', 'b', { Ref: 'AWS::NoValue' }] }]] }, ['*']],
  ['a variable that is not there', { 'Fn::Sub': ['a${B}', { B: { Ref: 'AWS::NoValue' } }] }, ['a*']],
  ['more alternatives than are told apart', { 'Fn::Join': ['', Array.from({ length: 9 }, () => ({ Ref: 'Chosen' }))] }, undefined as never],
])('%s', (_, value, texts) => {
  const found = possibleTexts(value, view()).map(String);
  if (texts) expect(found).toEqual(texts);
  else expect(found.every((text) => text.endsWith('*'))).toBe(true);
});

test('a list of 10,000 parts ends', () => {
  const wide = { 'Fn::Join': ['', Array.from({ length: 10_000 }, () => ({ Ref: 'Chosen' }))] };
  expect(possibleTexts(wide, view()).length).toBeLessThanOrEqual(200);
});
