import * as fc from 'fast-check';
import { readArtifact } from '../../src/artifacts';
import { isTrustedWorkflowError } from '../../src/internal/errors';
import { cpu } from '../fixtures/cpu';

/** The resources, or the code of our error; anything else thrown is a failure. */
function attempt(json: unknown): unknown {
  const start = cpu();
  try {
    return readArtifact(json, 'file.json');
  } catch (error) {
    if (isTrustedWorkflowError(error)) return error.code;
    throw error;
  } finally {
    expect(cpu() - start).toBeLessThan(10_000);
  }
}

const inCloudFormation = (value: unknown) => ({ Resources: { R: { Type: 'T', Properties: { value } } } });
const inTerraform = (value: unknown) => ({ resource: { t: { r: { value } } } });

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level++) value = wrap(value);
  return value;
}

describe('prototypes', () => {
  const evil = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":"x"}';

  test.each([
    ['CloudFormation', () => JSON.parse(`{"Resources":{"__proto__":{"Type":"T","Properties":${evil}}}}`) as unknown],
    ['Terraform', () => JSON.parse(`{"resource":{"__proto__":{"__proto__":${evil}}}}`) as unknown],
  ])('keys of %s are keys and nothing more', (_, parse) => {
    const [resource] = attempt(parse()) as { properties: object }[];
    expect(Object.keys(resource.properties)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(resource.properties)).toBeNull();
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('Sub and FindInMap do not reach them', () => {
    const template = JSON.parse(`{"Mappings":{"M":${evil}},"Resources":{"R":{"Type":"T","Properties":{
      "a":{"Fn::Sub":["\${__proto__}\${constructor}",{}]},"b":{"Fn::FindInMap":["M","hasOwnProperty","name"]}}}}}`) as unknown;
    const [{ properties }] = attempt(template) as { properties: object }[];
    expect(Object.values(properties).every((text: { literal?: string }) => text.literal === undefined)).toBe(true);
  });
});

describe('nesting', () => {
  test.each([
    ['lists', (inner: unknown) => [inner]],
    ['maps', (inner: unknown) => ({ a: inner })],
    ['Join', (inner: unknown) => ({ 'Fn::Join': ['', [inner]] })],
    ['If', (inner: unknown) => ({ 'Fn::If': ['C', inner, 'x'] })],
    ['Transform beside others', (inner: unknown) => ({ 'Fn::Transform': inner, 'a': 1 })],
  ])('ten thousand %s', (_, wrap) => {
    expect(attempt(inCloudFormation(nested(10_000, wrap)))).toBe('artifact-too-deep');
    expect(attempt(inTerraform(nested(10_000, wrap)))).toBe('artifact-too-deep');
  });

  test('200 levels are read, 201 are not', () => {
    const list = (inner: unknown) => [inner];
    expect(attempt(inTerraform(nested(196, list)))).toHaveLength(1);
    expect(attempt(inTerraform(nested(197, list)))).toBe('artifact-too-deep');
    expect(attempt(inCloudFormation(nested(196, list)))).toHaveLength(1);
    expect(attempt(inCloudFormation(nested(197, list)))).toBe('artifact-too-deep');
  });

  test('a value that contains itself', () => {
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    expect(attempt(inCloudFormation(cyclic))).toBe('artifact-too-deep');
    expect(attempt(inTerraform(cyclic))).toBe('artifact-too-deep');
  });

  test('references in a circle are references', () => {
    const template = { Resources: { A: { Type: 'T', Properties: { p: { Ref: 'B' } } }, B: { Type: 'T', Properties: { p: { Ref: 'A' } }, DependsOn: 'A' } } };
    expect(attempt(template)).toHaveLength(2);
  });
});

describe('wrong types', () => {
  test.each<unknown>([
    { Resources: 5 }, { Resources: [] }, { Resources: { R: null } }, { Resources: { R: {} } }, { Resources: { R: { Type: 5 } } },
    { Resources: { R: { Type: 'T', Properties: [] } } }, { Resources: { R: { Type: 'T', DependsOn: 5 } } },
    { Resources: { R: { Type: 'T', DependsOn: [5] } } }, { Resources: { R: { Type: 'T', Condition: {} } } }, { Resources: {}, Mappings: 'x' }, { Transform: 5 },
    { resource: 5 }, { resource: { t: 5 } }, { resource: { t: { n: 5 } } }, { resource: [[]] }, { data: 'x' },
    { resource: { t: { n: { depends_on: 't.m' } } } }, { resource: { t: { n: { depends_on: [{}] } } } }, { resource: { t: { n: { f: undefined } } } },
  ])('%j', (json) => {
    expect(attempt(json)).toBe('malformed-artifact');
  });

  test.each<unknown>([undefined, null, 5, 'text', [], {}, [[]], [{ Resources: {} }], { Resources: {}, resource: {} }, { Resources: {}, other: {} }])('%j is no artifact', (json) => {
    expect(attempt(json)).toBe('unknown-artifact');
  });
});

test('any JSON gives resources or an error of ours', () => {
  const key = fc.constantFrom('Resources', 'resource', 'R', 'Type', 'Properties', 'Ref', 'Fn::Join', 'Fn::Sub', 'Fn::Select', 'Fn::Split', 'Fn::FindInMap', 'Fn::GetAtt', '__proto__', '//', 'depends_on', '${x}');
  const leaf = fc.oneof(fc.constantFrom('', 'a', '${a}', '${', '%{', '{{resolve:', '{{resolve:a}}'), fc.integer(), fc.boolean(), fc.constant(null));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'medium' }, leaf, fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(key, tie('value'), { maxKeys: 3 })),
  }));
  fc.assert(fc.property(value, (any) => {
    for (const json of [any, inCloudFormation(any), inTerraform(any), { Resources: any }, { resource: any }]) {
      const answer = attempt(json);
      expect(Array.isArray(answer) || typeof answer === 'string').toBe(true);
    }
  }), { numRuns: 500 });
});

test('thirty thousand values, at once', () => {
  const many = Array.from({ length: 30_000 }, (_, n) => ({ 'Fn::Sub': `a${n}\${B}` }));
  expect(attempt(inCloudFormation(many))).toHaveLength(1);
  expect(attempt(inTerraform(many.map((_, n) => `a\${b.c${n}}`)))).toHaveLength(1);
});

test('ten thousand characters in every name', () => {
  const long = '${"'.repeat(3_333);
  expect(attempt({ Resources: { [long]: { Type: long, Properties: { [long]: long }, DependsOn: long } } })).toHaveLength(1);
  expect(attempt({ resource: { [long]: { [long]: { [long]: { [long]: long } } } } })).toHaveLength(1);
});
