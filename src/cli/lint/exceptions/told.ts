import { notJson } from '../../../internal/catalogue/artifacts';

/** What a file beside the templates says. */
export function parsed(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notJson(source, (error as Error).message);
  }
}

/** A list of a member; empty where there is none. */
export function membersOf(value: unknown, name: string): unknown[] {
  const list = fieldOf(value, name);
  return Array.isArray(list) ? list : [];
}

/** What another version of CDK does not tell is empty. */
export function textOf(value: unknown, name: string): string {
  const text = fieldOf(value, name);
  return typeof text === 'string' ? text : '';
}

export const fieldOf = (value: unknown, name: string): unknown => Object.getOwnPropertyDescriptor(Object(value), name)?.value;
