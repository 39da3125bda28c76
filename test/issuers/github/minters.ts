import { refProblem } from '../../../src/internal/git-ref-format';
import { GitHubIssuer, SubjectTemplate } from '../../../src/issuers/github';
import { PinnedRepository } from '../../../src/issuers/github/pinned-run';
import { GitHubRun, mint } from '../../../src/issuers/github/token';

/** What the text read so far says of the run, and the template that it was read with. */
interface Reading {
  readonly keys: string[];
  readonly facts: { readonly [fact: string]: string };
}

type Identity = PinnedRepository & { readonly name: string; readonly repositoryId: string };

const KEYS = ['environment', 'ref', 'actor', 'job_workflow_ref', 'repository_id', 'repository_owner_id', 'repository_owner', 'repository_visibility', 'repo_property_tier', 'repo_property_b'];
const JOB_FILE = /^[^/:]+\/[^/:]+\/\.github\/workflows\/[^/]+@(refs\/[^@:]+|[0-9a-f]{40})$/;

/** What GitHub can put behind a key; the rest of the run settles whether it does. */
function canBe(key: string, value: string): boolean {
  switch (key) {
    case 'ref': return /^refs\/(heads|tags|pull)\//.test(value) && refProblem(value) === undefined;
    case 'actor': return value === 'octocat';
    case 'job_workflow_ref': return JOB_FILE.test(value);
    case 'repository_visibility': return ['public', 'private', 'internal'].includes(value);
    default: return value !== '';
  }
}

/** The texts before each colon, and the whole. */
function* heads(text: string): Generator<string> {
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) yield text.slice(0, at);
  yield text;
}

/** Every way to read a subject with some template, whatever it is: the adversary of the tests. */
function* readings(subject: string, before: Reading): Generator<Reading> {
  for (const key of [...KEYS, 'repo', 'context'].filter((one) => !before.keys.includes(one))) {
    for (const [fact, value, length] of firstValues(subject, key)) {
      if (before.facts[fact] !== undefined && before.facts[fact] !== value) continue;
      const reading = { keys: [...before.keys, key], facts: { ...before.facts, [fact]: value } };
      if (length === subject.length) yield reading;
      else if (subject[length] === ':') yield* readings(subject.slice(length + 1), reading);
    }
  }
}

/** What the front of the text says if it was written for `key`: a fact, its value, and how much text it takes. */
function* firstValues(subject: string, key: string): Generator<[string, string, number]> {
  if (key === 'context') {
    if (/^pull_request(:|$)/.test(subject)) yield ['context', 'pull_request', 'pull_request'.length];
    for (const [fact, value, length] of [...firstValues(subject, 'environment'), ...firstValues(subject, 'ref')]) yield [`context ${fact}`, value, length];
    return;
  }
  if (!subject.startsWith(`${key}:`)) return;
  for (const written of heads(subject.slice(key.length + 1))) {
    const length = key.length + 1 + written.length;
    for (const value of new Set([written, written.replaceAll('%3A', ':')])) if (key === 'repo' || canBe(key, value)) yield [key, value, length];
  }
}

/** All runs of the given repositories that mint the subject, with the other claims as hostile as they can be. */
export function* mintersOf(subject: string, issuer: GitHubIssuer, repositories: Identity[]): Generator<GitHubRun> {
  for (const { keys, facts } of readings(subject, { keys: [], facts: {} })) {
    for (const repository of repositories.map((one) => ({ ...one, subjectTemplate: templateOf(keys) }))) {
      for (const run of completions(issuer, repository, facts)) if (mint(run).sub === subject) yield run;
    }
  }
}

/** The model's default template where it is that one: a server may escape it otherwise. */
const templateOf = (keys: string[]) => keys.join() === 'repo,context' ? SubjectTemplate.default() : SubjectTemplate.of(...keys);

function* completions(issuer: GitHubIssuer, repository: Identity, facts: Reading['facts']): Generator<GitHubRun> {
  const environment = facts.environment ?? facts['context environment'];
  const shut = facts.context === 'pull_request' || facts['context ref'] !== undefined;
  for (const name of environment === undefined && !shut ? [undefined, 'elsewhere'] : [environment]) {
    for (const event of ['push', 'pull_request']) {
      yield {
        issuer,
        repository,
        event,
        environment: name,
        ref: facts.ref ?? facts['context ref'] ?? 'refs/heads/evil',
        workflow: 'evil.yml',
        jobWorkflowRef: facts.job_workflow_ref,
        runnerEnvironment: 'self-hosted',
        visibility: facts.repository_visibility ?? 'public',
        properties: { tier: facts.repo_property_tier ?? 'evil', b: facts.repo_property_b ?? 'evil' },
        audience: 'audience',
      };
    }
  }
}
