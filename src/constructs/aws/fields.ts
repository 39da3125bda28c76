/** The fields of a part of a template. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; none of what is none, and of a list. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** The function of CloudFormation that a value is, with its arguments; undefined for a value that is none. */
export function functionOf(value: unknown): [name: string, args: unknown] | undefined {
  const entries = Object.entries(fieldsOf(value));
  return entries.length === 1 && (entries[0][0] === 'Ref' || entries[0][0].startsWith('Fn::')) ? entries[0] : undefined;
}

/** Text without halves of surrogate pairs, which are in no name and in no ARN. */
export const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');
