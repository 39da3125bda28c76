import { ClaimPattern, Wildcard } from '../../../claims';
import { Machine } from '../../../claims/automaton';
import { Budget } from '../../../claims/budget';
import { GlobMachine } from '../../../claims/glob-machine';
import { Letters, Product } from '../../../claims/solve';
import { WordList } from '../../../claims/word-list';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const ALPHANUMERIC = LETTERS + LETTERS.toUpperCase() + DIGITS;

/** As TRACE_CLAIMS promises. */
const MOST_DIGITS = 20;
/** What a pattern costs as a machine is no question of one search: these are made once. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;
const glob = (text: string) => new GlobMachine(new ClaimPattern([...text].map((character) => (
  character === '*' || character === '?' ? { wildcard: character as Wildcard } : { literal: character }))), new Budget(NO_LIMIT));
/** A language without some values. */
export const except = (language: Machine, ...values: string[]): Machine => values.length === 0 ? language : new Product([language], [new WordList(values)]);
/** Some values. */
export const oneOf = (...values: string[]): Machine => new WordList(values);

/** What git forbids in a name, and `?*[` with it. @see https://git-scm.com/docs/git-check-ref-format */
const NOT_IN_A_REF = ' ~^:?*[\\\u007f\n\r\t';
const ref = () => new Product([glob('refs/*'), Letters.without(NOT_IN_A_REF)], [glob('*//*'), glob('*..*'), glob('*/'), glob('*@{*')]);

/** The merge of a pull request with its base. */
export const mergeRefs = (): Machine => new Product([glob('refs/pull/?*/merge'), Letters.of(`${DIGITS}abcdefghijklmnopqrstuvwxyz/`)], [glob('refs/pull/*/*/merge')]);

/**
 * What may stand in each part of a token. Alphabets as GitHub's names have them; free text where it documents none.
 * @see https://docs.github.com/en/actions/reference/security/oidc (2026-11-21)
 */
export const LANGUAGES = {
  owner: Letters.of(`${ALPHANUMERIC}-_`),
  ownerId: Letters.of(DIGITS, 1, MOST_DIGITS),
  name: Letters.of(`${ALPHANUMERIC}.-_`),
  repositoryId: Letters.of(DIGITS, 1, MOST_DIGITS),
  runId: Letters.of(DIGITS, 1, MOST_DIGITS),
  environment: Letters.without('\n\r'),
  // Empty for a deployment of a bare commit.
  ref: ref(),
  event: Letters.of(`${LETTERS}_`),
  // File and ref of the workflow; the owner's and repository's names hold no `/`.
  jobWorkflowRef: new Product([glob('?*/?*/.github/workflows/?*@?*'), Letters.without('\n\r')], [glob('/*')]),
  workflowFile: Letters.without('/\n\r'),
  workflowAt: Letters.without('\n\r'),
  runner: oneOf('github-hosted', 'self-hosted'),
  visibility: oneOf('public', 'private', 'internal'),
  actor: Letters.without(':\n\r'),
  property: Letters.of(`${ALPHANUMERIC}_`),
  propertyValue: Letters.without('\n\r'),
} satisfies Readonly<Record<string, Machine>>;

/** What stands there in an ordinary token; an example takes it where it can. */
export const ORDINARY = {
  event: oneOf('push', 'workflow_dispatch', 'schedule', 'pull_request', 'issue_comment', 'release', 'pull_request_target', 'pull_request_review'),
  ref: oneOf('refs/heads/main', 'refs/heads/feature', 'refs/tags/v1', 'refs/pull/7/merge'),
  jobWorkflowRef: oneOf('some-org/workflows/.github/workflows/deploy.yml@refs/heads/main'),
  workflowFile: oneOf('deploy.yml', 'other.yml'),
  workflowAt: oneOf('refs/heads/main', 'refs/heads/feature'),
  runner: oneOf('github-hosted'),
  visibility: oneOf('private'),
  actor: oneOf('octocat'),
  owner: oneOf('someone', 'someone-else'),
  ownerId: oneOf('900900901', '900900902'),
  name: oneOf('some-repo', 'other-repo'),
  repositoryId: oneOf('900900903', '900900904'),
  runId: oneOf('16055869479'),
  environment: oneOf('production', 'staging', 'anything'),
} satisfies Readonly<Record<string, Machine>>;
