import { both, either, except, glob, oneOf, without } from './machines';
import { Machine } from '../../../claims';
import { Letters } from '../../../claims/solve';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const ALPHANUMERIC = LETTERS + LETTERS.toUpperCase() + DIGITS;
/** As TRACE_CLAIMS promises. */
const MOST_DIGITS = 20;
const SHA_LENGTH = 40;
/** Control characters of ASCII. */
const CONTROLS = [...Array(32).keys(), 0x7f].map((code) => String.fromCharCode(code)).join('');

/** What git forbids in a name, and `?*[` with it. @see https://git-scm.com/docs/git-check-ref-format */
const NOT_IN_A_REF = ` ~^:?*[\\${CONTROLS}`;
const gitRef = (prefix: string): Machine => without(both(glob(`${prefix}?*`), Letters.without(NOT_IN_A_REF)), '*//*', '*..*', '*/', '*.', '*@{*', '*/.*', '*.lock', '*.lock/*', `${prefix}.*`, `${prefix}/*`);

/** The name of a branch or a tag, alone or behind `refs/heads/`. */
export const BRANCH = { itself: gitRef(''), behind: gitRef };

const login = () => without(Letters.of(`${ALPHANUMERIC}-_`), '-*', '_*');
/** An account, or an app that acts as one. */
const actor = () => either(login(), without(both(glob('?*[bot]'), Letters.of(`${ALPHANUMERIC}-_[]`)), '*[*[*', '*]*]*', '-*', '_*'));
const id = () => without(Letters.of(DIGITS, 1, MOST_DIGITS), '0*');
const digits = () => Letters.of(DIGITS, 1, MOST_DIGITS);
const sha = () => Letters.of(`${DIGITS}abcdef`, SHA_LENGTH, SHA_LENGTH);
const line = () => Letters.without('\n\r');
const mergeRef = () => without(both(glob('refs/pull/?*/merge'), Letters.of(`${DIGITS}${LETTERS}/`)), 'refs/pull/*/*/merge', 'refs/pull/0*', ...[...LETTERS].map((letter) => `refs/pull/*${letter}*/merge`));
/** A file of `.github/workflows`, by its ending. */
const workflowFile = () => both(Letters.without('/\n\r'), either(glob('?*.yml'), glob('?*.yaml')));

/** Parts of tokens with an alphabet of their own; free text where GitHub documents none. @see https://docs.github.com/en/actions/reference/security/oidc (2026-11-21) */
export const NAMES = {
  login: login(),
  actor: actor(),
  repository: except(Letters.of(`${ALPHANUMERIC}.-_`), '.', '..'),
  id: id(),
  number: id(),
  digits: digits(),
  sha: sha(),
  line: line(),
  event: Letters.of(`${LETTERS}_`),
  property: Letters.of(`${ALPHANUMERIC}_`),
  mergeRef: mergeRef(),
  workflowFile: workflowFile(),
  /** Behind the `@` of a called file. */
  callable: either(gitRef('refs/heads/'), gitRef('refs/tags/'), mergeRef(), sha()),
  truth: oneOf('true', 'false'),
} satisfies Readonly<Record<string, Machine>>;
