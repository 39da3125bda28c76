import { SourceLocation } from '../trust';

/** The stack that a place is of: the template that a stack set holds is of a stack of its own. */
export const stackOfLocation = ({ file, embedded }: SourceLocation) => stackOfFile(embedded ?? file);

/**
 * The stack that a file is of, as its engine names it: `App` of `cdk.out/App.template.json`, `prod` of `cdktf.out/stacks/prod/cdk.tf.json`.
 * Of another file, its name without folders and without its extension.
 */
export function stackOfFile(file: string): string {
  const [name, folder] = file.split(/[\\/]/).reverse();
  if (name === 'cdk.tf.json' && folder !== undefined) return folder;
  return name.replace(/(.)(?:\.template\.(?:json|ya?ml)|\.tf\.json|\.[^.]*)$/, '$1');
}
