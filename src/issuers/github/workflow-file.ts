import { malformedWorkflowFile } from '../../internal/catalogue/github-ref';
import { literal } from '../../trust';

/** A file name. No `@`, `:`, `%`, `/`: with them the claim could be read in two ways. */
export const WORKFLOW_FILE = /^[A-Za-z0-9_][A-Za-z0-9._ -]{0,120}\.ya?ml$/;

/** Checks the name of a workflow file in `.github/workflows` of the trusted repository. */
export function checkWorkflowFile(file: unknown): string {
  const text = literal('workflow', file);
  if (!WORKFLOW_FILE.test(text)) throw malformedWorkflowFile(text, 'the file\'s name in .github/workflows, without folders', `workflow: '${WORKFLOW_FILE.exec(text.split('/').at(-1)!)?.[0] ?? 'terraform-apply.yml'}'`);
  return text;
}
