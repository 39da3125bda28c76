/** A key at the start of a line: of the whole document, whatever tags, anchors and templates stand below it. */
const TOP_KEY = /^(?:"([^"\n]+)"|'([^'\n]+)'|([\w.@/<$][^:#\n]*?))[ \t]*:(?=[ \t\r\n]|$)/gm;

interface Pipeline {
  /** Keys of which each stands there. */
  readonly all: readonly string[];
  /** Keys of which one stands there. */
  readonly some?: readonly string[];
  /** Keys beside them. @default - any */
  readonly only?: readonly string[];
}

/** Pipelines name roles and pools, and let no token in: by their keys at the top. */
const PIPELINES: readonly Pipeline[] = [
  // GitHub Actions: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax (2026-11-27)
  { all: ['on', 'jobs'], only: ['name', 'run-name', 'permissions', 'env', 'defaults', 'concurrency'] },
  { all: ['runs'], some: ['name', 'description'], only: ['author', 'inputs', 'outputs', 'branding'] },
  // Azure Pipelines: https://learn.microsoft.com/en-us/azure/devops/pipelines/yaml-schema/pipeline (2026-11-27)
  {
    all: [],
    some: ['stages', 'jobs', 'steps', 'extends'],
    only: ['name', 'trigger', 'pr', 'schedules', 'pool', 'resources', 'variables', 'parameters', 'strategy', 'container', 'services', 'lockBehavior', 'appendCommitMessageToRunName'],
  },
  // Cloud Build: https://docs.cloud.google.com/build/docs/build-config-file-schema (2026-11-27)
  { all: ['steps'], only: ['timeout', 'queueTtl', 'logsBucket', 'options', 'substitutions', 'images', 'artifacts', 'serviceAccount', 'availableSecrets', 'secrets', 'tags'] },
  // Bitbucket: https://support.atlassian.com/bitbucket-cloud/docs/bitbucket-pipelines-configuration-reference/ (2026-11-27)
  { all: ['pipelines'], only: ['image', 'options', 'definitions', 'clone', 'export'] },
  // CircleCI: https://circleci.com/docs/reference/configuration-reference/ (2026-11-27)
  { all: ['version', 'jobs'], only: ['workflows', 'orbs', 'executors', 'commands', 'parameters', 'setup'] },
];
/** Jobs of GitLab are keys of any name, so it is known by what one of them has. */
const GITLAB_JOB = /^[ \t]+(?:script|extends|trigger):/m;
const GITLAB = ['stages', 'include', 'workflow', 'default'];
/** What other files have at the top, and no job is called. */
const OF_TRUST = /^(?:AWSTemplateFormatVersion|Transform|Resources?|resources?|Statement|bindings|apiVersion|kind)$/;

/** Whether each document of a text is a pipeline. */
export function isPipeline(text: string): boolean {
  const documents = text.split(/^---(?=\s|$).*$/m).filter((document) => /^[^\s#]/m.test(document));
  return documents.length > 0 && documents.every((document) => isPipelineDocument(document, keysOf(document)));
}

function isPipelineDocument(text: string, keys: readonly string[]): boolean {
  return keys.length > 0 && (PIPELINES.some((pipeline) => fits(keys, pipeline)) || isGitLab(text, keys));
}

const keysOf = (text: string) => [...text.matchAll(TOP_KEY)].map(([, double, single, plain]) => double ?? single ?? plain);

function fits(keys: readonly string[], { all, some = [], only = [] }: Pipeline): boolean {
  const known = [...all, ...some, ...only];
  return all.every((key) => keys.includes(key)) && (some.length === 0 || some.some((key) => keys.includes(key))) && keys.every((key) => known.includes(key));
}

function isGitLab(text: string, keys: readonly string[]): boolean {
  return GITLAB.some((key) => keys.includes(key)) && GITLAB_JOB.test(text) && !keys.some((key) => OF_TRUST.test(key));
}
