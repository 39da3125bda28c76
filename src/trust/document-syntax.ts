/** Who writes a document: what its parts are called depends on that. */
export enum DocumentSyntax {
  CLOUDFORMATION = 'cloudformation',
  TERRAFORM = 'terraform',
  ARM = 'arm',
  /** What a cloud's API or command line answers, and manifests that follow it. */
  ANSWER = 'answer',
}

/** By the place in a file, as each syntax nests its resources; plans and states before templates, which they may hold as text. */
const PLACES: readonly (readonly [RegExp, DocumentSyntax])[] = [
  [/#\/(?:resource|data|module)\/|#\/(?:planned_values|values|prior_state|resource_changes)\/|\.tf(?:#|$)/, DocumentSyntax.TERRAFORM],
  [/#(?:\/TemplateBody)?\/Resources\//, DocumentSyntax.CLOUDFORMATION],
  [/#\/resources\//, DocumentSyntax.ARM],
];

/** The syntax of a document, by its file and the place in it. */
export function syntaxOf(source: string): DocumentSyntax {
  return PLACES.find(([place]) => place.test(source))?.[1] ?? DocumentSyntax.ANSWER;
}
