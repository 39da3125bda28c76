/** A step of a job. */
export interface ActionStep {
  /** The action with its major version. */
  readonly uses: string;
  /** Its inputs by name. */
  readonly with: { readonly [name: string]: string };
}

/** Values of a login, and of the action's own where they differ from what it does when told nothing. */
export type LoginValues = Readonly<Record<string, string>>;

/** Inputs whose value is there. */
export function given(inputs: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).filter((input): input is [string, string] => input[1] !== undefined));
}

/** A value, but for the one that an action takes anyway. */
export const unless = (usual: string, value: string | undefined) => value === usual ? undefined : value;
