import { SourceLocation } from '../../src/trust';
import { IdentitySet } from '../../src/verify';
import { identity, role } from '../verify/identities';

describe('the text of a place', () => {
  test.each([
    [{ file: 'a.json' }, 'a.json#'],
    [{ file: 'a.json', pointer: '/Resources/Role' }, 'a.json#/Resources/Role'],
    [{ file: 'a.yaml', document: 2, pointer: '/R', line: 9 }, 'a.yaml[2]#/R (line 9)'],
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
