import { Value } from './resource';
import { Text } from './text';

/** A list of texts in JSON, as tools are given one; undefined for everything else. */
export function listOfTexts(source: string): Value[] | undefined {
  try {
    const list: unknown = JSON.parse(source);
    return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list.map((item) => Text.of(item)) : undefined;
  } catch {
    return undefined;
  }
}
