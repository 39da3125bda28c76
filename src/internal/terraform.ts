import { malformedTerraformReference } from './catalogue/artifacts';

/** A value that Terraform fills in: an address (`google_project.this.number`), or an unresolved cdktf value. */
export interface TerraformReference {
  readonly reference: string;
}

/** cdktf puts the interpolation in its place. */
const CDKTF_TOKEN = /^\$\{TfToken\[[\w.-]+\]\}$/;
const ADDRESS = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\.\d+|\[\d+\]|\["[\w./-]*"\])*$/;

/**
 * Literal text as a string of a Terraform JSON template: Terraform reads `${` and `%{` in every string, map keys too.
 * The result stands alone. Where a reference follows, use `terraformText`, since a trailing `$` would change its meaning.
 * @see https://developer.hashicorp.com/terraform/language/syntax/json#string-templates
 */
export function escapeTerraform(text: string): string {
  return literal(text, false);
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

const double = (text: string) => text.replace(/[$%](?=\{)/g, '$&$&');

/**
 * What may not stand in a template as it is. `$` just before `${` would escape it, and after a lone carriage return Terraform
 * 1.11 takes `${` for text, and `$$${` too. As strings of their own, `${"$"}` and `${"\r"}`, they do no harm.
 */
const BEFORE_REFERENCE = /((?<!\$)\$*\r+|(?<!\$)\$+$)/;
const ELSEWHERE = /((?<!\$)\$*\r+)/;

function literal(text: string, beforeReference: boolean): string {
  const parts = text.split(beforeReference ? BEFORE_REFERENCE : ELSEWHERE);
  return parts.map((part, index) => index % 2 === 0 ? double(part) : `\${"${part.replaceAll('\r', '\\r')}"}`).join('');
}

function interpolation({ reference }: TerraformReference): string {
  if (CDKTF_TOKEN.test(reference)) return reference;
  if (!ADDRESS.test(reference)) throw malformedTerraformReference(reference);
  return `\${${reference}}`;
}
