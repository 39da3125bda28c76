/** The kinds of annotations of a job of GitHub Actions. */
export type AnnotationKind = 'error' | 'warning' | 'notice';

/**
 * A workflow command: one line, whatever is in its parts.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands (2026-11-27)
 * @see https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts (2026-11-27)
 */
export function workflowCommand(kind: AnnotationKind, properties: Readonly<Record<string, string | number | undefined>>, data: string): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  return `::${kind} ${given.map(([name, value]) => `${name}=${escapedProperty(String(value))}`).join(',')}::${escapedData(data)}`;
}

const escapedData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapedProperty = (text: string) => escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
