import { entry, show } from '../errors';
import { nearest } from '../nearest';

/** For apps in JavaScript, where a misspelled property would be left out in silence. */
export const unknownProperty = entry('unknown-property', (owner: string, name: string, known: readonly string[]) => {
  const meant = nearest(name, known);
  return {
    problem: `${owner} has no property ${show(name)}, so it would do nothing`,
    got: show(name),
    allowed: known.join(', '),
    remedies: meant === undefined ? ['one of these names'] : [`\`${meant}\``],
  };
});

/** For apps in JavaScript: TypeScript says so first. */
export const wrongKind = entry('wrong-kind-of-value', (name: string, value: unknown, remedy: string) => ({
  problem: `the property "${name}" is of another kind than it asks for`,
  got: show(value),
  allowed: 'a value of the type that the property asks for; null is not the same as leaving it out',
  remedies: [remedy],
}));

/** For apps in JavaScript, too. */
export const missingProperty = entry('missing-property', (owner: string, name: string, remedy: string) => ({
  problem: `${owner} needs the property "${name}"`,
  got: 'nothing',
  allowed: 'a value: there is no default',
  remedies: [remedy],
}));
