import * as cdk from 'aws-cdk-lib/core';
import * as cdktf from 'cdktf';
import { tokenEngine } from '../../src/internal/tokens';

const EITHER = 'aws-cdk or cdktf';
const resolvable = { resolve: () => 'value', creationStack: [], toString: () => 'value' };

describe('aws-cdk-lib', () => {
  test.each<[string, () => unknown, string]>([
    ['text', () => cdk.Token.asString(resolvable), 'aws-cdk'],
    ['lazy text', () => cdk.Lazy.string({ produce: () => 'x' }), 'aws-cdk'],
    ['lazy text with a hint', () => cdk.Lazy.string({ produce: () => 'x' }, { displayHint: 'a/b: c' }), 'aws-cdk'],
    ['a pseudo parameter', () => cdk.Aws.ACCOUNT_ID, 'aws-cdk'],
    ['text around a token', () => `arn:aws:iam::${cdk.Aws.ACCOUNT_ID}:role/x`, 'aws-cdk'],
    ['a list', () => cdk.Lazy.list({ produce: () => ['x'] }), 'aws-cdk'],
    ['a list that was joined to text', () => `${cdk.Lazy.list({ produce: () => ['x'] })}`, 'aws-cdk'],
    ['a token within a list', () => ['literal', cdk.Token.asString(resolvable)], 'aws-cdk'],
    ['a number', () => cdk.Lazy.number({ produce: () => 1 }), EITHER],
    ['a number that was joined to text', () => `id-${cdk.Lazy.number({ produce: () => 1 })}`, EITHER],
    ['an object to resolve', () => cdk.Lazy.any({ produce: () => 1 }), EITHER],
    ['an intrinsic', () => cdk.Fn.conditionEquals('a', 'b'), EITHER],
    ['a parameter', () => new cdk.CfnParameter(new cdk.Stack(), 'P').valueAsString, 'aws-cdk'],
  ])('%s', (_, make, engine) => {
    expect(tokenEngine(make())).toBe(engine);
  });
});

describe('cdktf', () => {
  const variable = () => new cdktf.TerraformVariable(new cdktf.TerraformStack(new cdktf.App(), 'stack'), 'v', {});

  test.each<[string, () => unknown, string]>([
    ['text', () => cdktf.Token.asString(resolvable), 'cdktf'],
    ['lazy text', () => cdktf.Lazy.stringValue({ produce: () => 'x' }), 'cdktf'],
    ['a function', () => cdktf.Fn.join(',', ['a']), 'cdktf'],
    ['text around a token', () => `projects/${cdktf.Token.asString(resolvable)}/x`, 'cdktf'],
    ['a list', () => cdktf.Token.asList(resolvable), 'cdktf'],
    ['a lazy list', () => cdktf.Lazy.listValue({ produce: () => ['x'] }), 'cdktf'],
    ['a number', () => cdktf.Token.asNumber(resolvable), 'cdktf'],
    ['a lazy number', () => cdktf.Lazy.numberValue({ produce: () => 1 }), 'cdktf'],
    ['a number that was joined to text', () => `id-${cdktf.Lazy.numberValue({ produce: () => 1 })}`, 'cdktf'],
    // The list has CDK's marker for one number: the two cannot be told apart there.
    ['a list of numbers', () => cdktf.Token.asNumberList(resolvable), EITHER],
    ['a map', () => cdktf.Token.asStringMap(resolvable), 'cdktf'],
    ['a map of numbers', () => cdktf.Token.asNumberMap(resolvable), 'cdktf'],
    ['a map of anything', () => cdktf.Token.asAnyMap(resolvable), 'cdktf'],
    ['an object to resolve', () => cdktf.Token.asAny(resolvable), EITHER],
    ['a variable as text', () => variable().stringValue, 'cdktf'],
    ['a variable as a number', () => variable().numberValue, 'cdktf'],
    ['a variable as a list', () => variable().listValue, 'cdktf'],
    ['a variable itself', () => variable().value, EITHER],
  ])('%s', (_, make, engine) => {
    expect(tokenEngine(make())).toBe(engine);
  });
});

test('many numbers: the marker does not depend on the count', () => {
  for (let count = 0; count < 300; count++) {
    expect(tokenEngine(cdk.Lazy.number({ produce: () => count }))).toBe(EITHER);
    expect(tokenEngine(cdktf.Lazy.numberValue({ produce: () => count }))).toBe('cdktf');
  }
});

test.each<[unknown]>([
  [undefined], [null], ['main'], [''], ['${b}'], ['${{ github.ref }}'], ['%{if}'], ['$Token['], ['{Token['], ['${var.x}'], [123456], [-1], [-1e200], [1e289], [NaN], [Infinity],
  [-Infinity], [Number.MIN_SAFE_INTEGER], ['-1.5e+300'], ['1e+289'], ['v1e+289'], [[]], [['main', 'release']], [{}], [{ a: 'b' }], [{ resolve: 'text' }], [() => 'x'], [Symbol('x')],
])('no token: %p', (value) => {
  expect(tokenEngine(value)).toBeUndefined();
});
