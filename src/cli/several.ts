/** An option that may be repeated. Not a list after one option: that would take the artifacts, too. */
export function several(value: string, before: string[] = []): string[] {
  return [...before, value];
}
