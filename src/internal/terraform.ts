import { malformedTerraformReference } from './catalogue/artifacts';
import { tokenEngine } from './tokens';

/** A value that Terraform fills in: an address (`google_project.this.number`), or an unresolved cdktf value. */
export interface TerraformReference {
  readonly reference: string;
}

const ADDRESS = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\.\d+|\[\d+\]|\["[\w./-]*"\])*$/;

/**
 * Literal text as a string of a Terraform JSON template: Terraform reads `${` and `%{` in every string, map keys too.
 * The result stands alone. Where a reference follows, use `terraformText`, since a trailing `$` would change its meaning.
 * @see https://developer.hashicorp.com/terraform/language/syntax/json#string-templates
 */
export function escapeTerraform(text: string): string {
  return text.replace(/[$%](?=\{)/g, '$&$&');
}

/** Literal text and references as one string of a Terraform JSON template, which gives the texts back as they are. */
export function terraformText(...pieces: (string | TerraformReference)[]): string {
  const merged: (string | TerraformReference)[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') merged[merged.length - 1] = last + piece;
    else merged.push(piece);
  }
  return merged.map((piece, index) => typeof piece === 'string' ? literal(piece, index < merged.length - 1) : interpolation(piece)).join('');
}

/** `$` just before `${` would escape it; as a string of its own, `${"$"}`, it does not. */
function literal(text: string, beforeReference: boolean): string {
  let end = text.length;
  while (beforeReference && text[end - 1] === '$') end--;
  const escaped = escapeTerraform(text.slice(0, end));
  return end === text.length ? escaped : `${escaped}\${"${text.slice(end)}"}`;
}

function interpolation({ reference }: TerraformReference): string {
  if (tokenEngine(reference) === 'cdktf') return reference;
  if (!ADDRESS.test(reference)) throw malformedTerraformReference(reference);
  return `\${${reference}}`;
}
