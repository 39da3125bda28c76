/**
 * Literal text as a string of a Terraform JSON template: Terraform reads `${` and `%{` in every string, map keys too.
 * @see https://developer.hashicorp.com/terraform/language/syntax/json#string-templates
 */
export function escapeTerraform(text: string): string {
  return text.replace(/[$%](?=\{)/g, '$&$&');
}
