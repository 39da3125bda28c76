import { scopeOf } from '../../src/artifacts';
import { SourceLocation } from '../../src/trust';
import { locationKey } from '../../src/trust/location-key';
import { IdentitySet } from '../../src/verify';
import { identity, role } from '../verify/identities';

describe('the text of a place', () => {
  test.each([
    [{ file: 'a.json' }, 'a.json#'],
    [{ file: 'a.json', pointer: '/Resources/Role' }, 'a.json#/Resources/Role'],
    [{ file: 'a.yaml', document: 2, pointer: '/R', line: 9 }, 'a.yaml[2]#/R (line 9)'],
    [{ file: 'a.json', embedded: 'Set.TemplateBody', pointer: '/R' }, 'a.json/Set.TemplateBody#/R'],
    [{ file: 'a.tf', pointer: '', line: 3, column: 7 }, 'a.tf# (line 3, column 7)'],
  ])('%j is %s', (props, text) => {
    const place = new SourceLocation(props);
    expect([place.text, String(place), JSON.parse(JSON.stringify({ place })).place]).toEqual([text, text, text]);
    expect(`${place.file}${place.within}`).toBe(text);
  });

  test('what is below it has its line', () => {
    expect(new SourceLocation({ file: 'a.yaml', document: 2, pointer: '/spec', line: 4 }).below('/bindings/0').text).toBe('a.yaml[2]#/spec/bindings/0 (line 4)');
  });

  test('nobody changes it', () => {
    expect(Object.isFrozen(new SourceLocation({ file: 'a.json' }))).toBe(true);
  });
});

// Once the text of a place was taken apart at its first `#`, and files were found by how it began.
test.each(['C#/roles.json', 'a#b.json', 'all.yaml[2]', '#', 'a.json', 'roles.json#/Resources/Role'])('a file may be called %s', (path) => {
  const { content } = role({ StringEquals: { 'token.actions.githubusercontent.com:sub': 'repo:acme@1/shop@2:environment:prod' } });
  const other = identity('repo:acme@1/shop@2:environment:prod');
  const set = IdentitySet.fromFiles([{ path, content }, { ...other, path: `${path}/more` }, { ...other, path: 'a' }]);
  expect(set.identities.map(({ source }) => source.file)).toEqual([path, `${path}/more`, 'a']);
  expect(set.decideFor(path, { iss: 'https://other.example', sub: 'x', aud: 'y' }).map(({ source }) => source?.file)).toEqual([path]);
});

test.each([[{}], [{ file: 1 }], [{ file: 'a', pointer: 'Resources' }], [{ file: 'a', line: 0 }], [{ file: 'a', column: 1.5 }], [{ file: 'a', document: '2' }], [{ file: 'a', path: '/' }]])(
  '%j is no place', (props) => {
    expect(() => new SourceLocation(props as never)).toThrow(/\[(?:missing-property|wrong-kind-of-value|unknown-property)\]/);
  });

describe('one text for each place', () => {
  const places = [
    { file: 'a.yaml[2]' }, { file: 'a.yaml', document: 2 }, { file: 'a.yaml/x', pointer: '/y' }, { file: 'a.yaml', embedded: 'x', pointer: '/y' },
    { file: 'a#/b', pointer: '/c' }, { file: 'a', pointer: '/b#/c' }, { file: 'a', embedded: 'x' }, { file: 'a', document: 1, embedded: 'x' }, { file: 'a["' },
  ].map((props) => new SourceLocation(props));

  test('though people may read the same', () => {
    expect(new Set(places.map(String)).size).toBeLessThan(places.length);
    expect(new Set(places.map(locationKey)).size).toBe(places.length);
  });

  test('whatever its line', () => {
    expect(locationKey(new SourceLocation({ file: 'a', pointer: '/b', line: 1 }))).toBe(locationKey(new SourceLocation({ file: 'a', pointer: '/b' })));
  });
});

// Once a file called `a.yaml[2]` and the second document of `a.yaml` were one: a reference in the one was followed to a resource of the other.
test('references stay in their document, whatever another file is called', () => {
  const account = (id: string) => ({ type: 'google_service_account', id, source: new SourceLocation({ file: 'a.yaml[2]' }), properties: {}, dependsOn: [] });
  const other = { ...account('google_service_account.x'), source: new SourceLocation({ file: 'a.yaml', document: 2 }) };
  expect(scopeOf(account('google_service_account.x'))).not.toBe(scopeOf(other));
});

test('identities of a stack set stand in the order of the files, and in the file that holds them', () => {
  const own = role({ StringEquals: { 'token.actions.githubusercontent.com:sub': 'repo:acme@1/shop@2:environment:prod' } });
  const set = { Resources: { Fleet: { Type: 'AWS::CloudFormation::StackSet', Properties: { StackSetName: 'fleet', TemplateBody: own.content } } } };
  const files = [{ ...own, path: 'First.template.json' }, { path: 'Second.template.json', content: JSON.stringify(set) }];
  const { identities } = IdentitySet.fromFiles(files);
  expect(identities.map(({ source }) => source.text)).toEqual(['First.template.json#/Resources/Role', 'Second.template.json/Fleet.TemplateBody#/Resources/Role']);
  expect(identities.map(({ source }) => source.file)).toEqual(files.map(({ path }) => path));
});
