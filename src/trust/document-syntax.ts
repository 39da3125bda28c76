import { SourceLocation } from './source-location';

/** Who writes a document: what its parts are called depends on that. */
export enum DocumentSyntax {
  CLOUDFORMATION = 'cloudformation',
  TERRAFORM = 'terraform',
  ARM = 'arm',
  /** What a cloud's API or command line answers, and manifests that follow it. */
  ANSWER = 'answer',
}

/** By the place in a file, as each syntax nests its resources. */
const PLACES: readonly (readonly [RegExp, DocumentSyntax])[] = [
  [/^\/(?:resource|data|module|planned_values|values|prior_state|resource_changes)\//, DocumentSyntax.TERRAFORM],
  [/^(?:\/TemplateBody)?\/Resources\//, DocumentSyntax.CLOUDFORMATION],
  [/^\/resources\//, DocumentSyntax.ARM],
];

/** The syntax of a document, by its place. */
export function syntaxOf({ file, pointer }: SourceLocation): DocumentSyntax {
  if (file.endsWith('.tf')) return DocumentSyntax.TERRAFORM;
  return PLACES.find(([place]) => place.test(pointer))?.[1] ?? DocumentSyntax.ANSWER;
}
