import { IConstruct } from 'constructs';

/** Gives the one object that the constructs of an app share, whichever of them asks first: `make` gets the root of the app. */
export function onePerApp<T>(make: (root: IConstruct) => T): (construct: IConstruct) => T {
  const made = new WeakMap<IConstruct, T>();
  return ({ node: { root } }) => {
    const known = made.get(root);
    if (known !== undefined) return known;
    const first = make(root);
    made.set(root, first);
    return first;
  };
}
