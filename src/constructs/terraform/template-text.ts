import { terraformText } from '../../internal/terraform';

const TOKEN = /(\$\{TfToken\[[^\]]+\]\})/g;

/** Text for a property: literal parts escaped, references of cdktf left to it. */
export function templateText(...values: string[]): string {
  return terraformText(...values.flatMap((value) => value.split(TOKEN).map((piece, index) => index % 2 === 1 ? { reference: piece } : piece)));
}
