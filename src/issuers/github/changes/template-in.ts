/** Keys whose labels stand in subjects. */
const LABEL = /(?:^|:)(repo|environment|ref|pull_request|job_workflow_ref|repository_owner|repository_visibility|repository_id|repository_owner_id)(?=:|$)/g;
const OF_CONTEXT = ['environment', 'ref', 'pull_request'];

/**
 * The template that a subject seems to follow; undefined where a key would stand in it twice. What the context writes, the keys
 * `environment` and `ref` write too: the first of them is taken for the context, as in the default template.
 */
export function templateIn(sub: string): string[] | undefined {
  const labels = [...sub.matchAll(LABEL)].map(([, label]) => label);
  const context = labels.findIndex((label) => OF_CONTEXT.includes(label));
  const keys = labels.map((label, index) => index === context ? 'context' : label);
  return keys.length === 0 || keys.includes('pull_request') || new Set(keys).size !== keys.length ? undefined : keys;
}
