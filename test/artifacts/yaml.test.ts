import { plain, shown } from './fixture';
import { readText } from '../../src/artifacts';

/** One value of a template in YAML. */
const read = (yaml: string): unknown => plain(readText(`Resources: {R: {Type: T, Properties: {value: ${yaml}}}}`, 'f.yaml')[0].properties.value);

describe('unquoted scalars', () => {
  test.each<[string, unknown]>([
    ['text', 'text'], ['2012-10-17', '2012-10-17'], ['2012-10-17T00:00:00Z', '2012-10-17T00:00:00Z'], ['repo:o/r:ref:refs/heads/main', 'repo:o/r:ref:refs/heads/main'],
    ['true', true], ['false', false], ['null', null], ['~', null], ['0', 0], ['456789', 456789], ['-1.5', -1.5],
    ['sts:AssumeRoleWithWebIdentity', 'sts:AssumeRoleWithWebIdentity'], ['1.2.3', '1.2.3'], ['v1', 'v1'], ['a1e', 'a1e'],
  ])('%s is the same in every version of YAML', (source, value) => {
    expect(read(source)).toEqual(value);
  });

  test.each([
    'yes', 'No', 'ON', 'off', 'y', 'True', 'NULL', '012', '0o17', '0x1F', '0b11', '1_000', '+1', '1e3', '1.0', '.5', '1:30', '190:20:30', '.inf', '-.INF', '.NaN',
    '012345678901', '123456789012345678901', '0.10', '-0',
  ])('%s is not, and stays open', (source) => {
    expect(read(source)).toBe(`<${source}>`);
  });

  test.each(['"yes"', "'yes'", '!!str yes', '! yes'])('%s is text', (source) => {
    expect(read(source)).toBe('yes');
  });

  test.each(['!!binary aGk=', '!!set {a: null}', '!!int 5', '!<tag:example.com,2000:x> y'])('%s has a tag that nobody knows here', (source) => {
    expect(read(source)).toMatch(/^<.*>$/);
  });
});

describe('the short forms of CloudFormation', () => {
  test.each<[string, unknown]>([
    ['!Ref Name', '<Name>'],
    ['!GetAtt Role.Arn', '<Role.Arn>'],
    ['!GetAtt [Role, Arn]', '<Role.Arn>'],
    ['!Sub "a${Name}b${!c}"', 'a<Name>b${c}'],
    ['!Sub ["${x}-${Name}", {x: !Join ["", [a, b]]}]', 'ab-<Name>'],
    ['!Join [":", [a, !Ref B]]', 'a:<B>'],
    ['!Select [1, !Split [",", "a,b"]]', 'b'],
    ['!If [C, a, b]', '<Fn::If ["C","a","b"]>'],
    ['!Unheard x', '<Fn::Unheard "x">'],
    ['!Base64 yes', '<Fn::Base64 "yes">'],
    ['{Fn::Sub: "a${B}"}', 'a<B>'],
  ])('%s', (source, value) => {
    expect(read(source)).toEqual(value);
  });

  test('JSON and YAML of one template are the same', () => {
    const template = { Resources: { R: { Type: 'T', Properties: { a: [{ 'Fn::Sub': '${B}' }, { b: 'c: "d"\n' }], n: 1, t: true, z: null } } } };
    const yaml = 'Resources:\n  R:\n    Type: T\n    Properties:\n      a:\n        - !Sub ${B}\n        - b: |\n            c: "d"\n      n: 1\n      t: true\n      z:\n';
    expect(readText(yaml, 'f')[0].properties).toEqual(readText(JSON.stringify(template), 'f')[0].properties);
  });
});

describe('aliases', () => {
  test('are what they stand for; the latest of a name counts', () => {
    expect(read('[&a x, *a, &a z, *a, &b [*a], *b]')).toEqual(['x', 'x', 'z', 'z', ['z'], ['z']]);
  });

  test('an alias within its own anchor', () => {
    expect(() => read('&a [*a]')).toThrow('[artifact-too-deep]');
  });
});

test('documents of one file are files of their own', () => {
  const one = 'Resources:\n  R:\n    Type: T\n';
  expect(readText(`---\n${one}---\n# nothing\n---\n${one}...\n`, 'f.yaml').map(shown)).toEqual([
    ['T', 'R', 'f.yaml[1]#/Resources/R (line 3)', {}], ['T', 'R', 'f.yaml[2]#/Resources/R (line 9)', {}],
  ]);
});

test('a byte order mark, lines that end as on Windows, tabs after a key', () => {
  expect(readText('\ufeffResources:\r\n  R:\r\n    Type:\tT\r\n', 'f.yaml').map(shown)).toEqual([['T', 'R', 'f.yaml#/Resources/R (line 2)', {}]]);
  expect(readText('\ufeff{"Resources":{"R":{"Type":"T"}}}\r\n', 'f.json')).toHaveLength(1);
});

test('answers of the clouds in YAML, as gcloud prints them unless told otherwise', () => {
  const name = 'projects/1/locations/global/workloadIdentityPools/p/providers/x';
  const text = `attributeCondition: assertion.sub == 'a: b'\nattributeMapping:\n  google.subject: assertion.sub\nname: ${name}\noidc:\n  issuerUri: https://example.com\nstate: ACTIVE\n`;
  expect(readText(text.replace("assertion.sub == 'a: b'", '"assertion.sub == \'a: b\'"'), 'provider.yaml').map(shown)).toEqual([[
    'google_iam_workload_identity_pool_provider', 'google_iam_workload_identity_pool_provider.p/x', 'provider.yaml#', {
      project: '1',
      workload_identity_pool_id: 'p',
      workload_identity_pool_provider_id: 'x',
      attribute_condition: "assertion.sub == 'a: b'",
      attribute_mapping: { 'google.subject': 'assertion.sub' },
      oidc: { issuer_uri: 'https://example.com' },
    },
  ]]);
});
