import { Command, checkValue, commandOf } from './command';
import { Kind, PATH_PART, TEXT } from './kind';

/** What a field of a request takes. A boolean goes with `-F`, since `-f` would send the text "false"; a text with `-f`, since `-F` reads files and variables. */
export type FieldKind = 'boolean' | 'text' | 'texts';

/** A field of a request. */
export interface FieldFact {
  readonly takes: FieldKind;
  readonly required: boolean;
}

/** A call of GitHub's API through `gh api`: all that may be written of it. */
export interface EndpointFact {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** With `{name}` for each part that is given. */
  readonly path: string;
  readonly fields: { readonly [name: string]: FieldFact };
  /** GitHub's page. */
  readonly source: string;
  /** The day it was read, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Options of `gh api` beside method and fields. @see https://cli.github.com/manual/gh_api (2026-11-21) */
export interface GhOptions {
  /** A program of jq that picks from the answer. */
  readonly jq?: string;
  /** All pages. */
  readonly paginate?: true;
}

type PartsOf<P> = P extends `${string}{${infer N}}${infer R}` ? N | PartsOf<R> : never;
type FieldValue<F> = F extends { readonly takes: 'boolean' } ? boolean : F extends { readonly takes: 'texts' } ? readonly string[] : string;
type RequiredOf<O> = { [N in keyof O]: O[N] extends { readonly required: true } ? N : never }[keyof O];

/** What a request is written from. A field that is undefined is left out; a name that the table does not have does not compile. */
export type GivenFields<O> = { readonly [N in RequiredOf<O>]: FieldValue<O[N]> } & { readonly [N in Exclude<keyof O, RequiredOf<O>>]?: FieldValue<O[N]> };

const asOf = '2026-11-21';
const REST = 'https://docs.github.com/en/rest';
const field = <T extends FieldKind>(takes: T) => ({ takes, required: false }) as const;
const needed = <T extends FieldKind>(takes: T) => ({ takes, required: true }) as const;

function endpoint<P extends string, F extends EndpointFact['fields']>(method: EndpointFact['method'], path: P, page: string, fields: F) {
  return { method, path, fields, source: `${REST}/${page}`, asOf };
}

const SUBJECT = { use_immutable_subject: field('boolean'), use_default: needed('boolean'), include_claim_keys: field('texts') };

/** Each call that the library prints or its pages name, with the fields that they use. */
export const GH = {
  user: endpoint('GET', 'users/{owner}', 'users/users', {}),
  repository: endpoint('GET', 'repos/{owner}/{repo}', 'repos/repos', {}),
  repositoriesOf: endpoint('GET', 'orgs/{owner}/repos', 'repos/repos', {}),
  commit: endpoint('GET', 'repos/{owner}/{repo}/commits/{ref}', 'commits/commits', {}),
  repositorySubject: endpoint('GET', 'repos/{owner}/{repo}/actions/oidc/customization/sub', 'actions/oidc', {}),
  organizationSubject: endpoint('GET', 'orgs/{owner}/actions/oidc/customization/sub', 'actions/oidc', {}),
  setRepositorySubject: endpoint('PUT', 'repos/{owner}/{repo}/actions/oidc/customization/sub', 'actions/oidc', SUBJECT),
  setOrganizationSubject: endpoint('PUT', 'orgs/{owner}/actions/oidc/customization/sub', 'actions/oidc', { use_immutable_subject: field('boolean'), include_claim_keys: field('texts') }),
  /** Answered at once with 202; the move follows. */
  transfer: endpoint('POST', 'repos/{owner}/{repo}/transfer', 'repos/repos#transfer-a-repository', { new_owner: needed('text'), new_name: field('text') }),
  rename: endpoint('PATCH', 'repos/{owner}/{repo}', 'repos/repos#update-a-repository', { name: needed('text') }),
  /** `gh` sends the method POST by itself where there are fields. */
  graphql: { ...endpoint('GET', 'graphql', '', { query: needed('text') }), source: 'https://docs.github.com/en/graphql/reference/queries#enterprise' },
} as const;

/** Writes a call: paging, method, path, fields in the order in which they are given, jq. Throws for a value of another kind. */
export function gh<P extends string, F extends EndpointFact['fields']>(
  fact: EndpointFact & { readonly path: P; readonly fields: F },
  parts: { readonly [N in PartsOf<P>]: string },
  fields: GivenFields<F>,
  { jq, paginate }: GhOptions = {},
): Command {
  const given: { readonly [name: string]: string } = parts;
  const values: { readonly [name: string]: boolean | string | readonly string[] | undefined } = fields;
  const path = fact.path.replace(/\{(\w+)\}/g, (_, name: string) => checkGh(name, PATH_PART, given[name]));
  return commandOf([
    'gh', 'api',
    ...paginate ? ['--paginate'] : [],
    ...fact.method === 'GET' ? [] : ['-X', fact.method],
    path,
    ...Object.entries(values).flatMap(([name, value]) => fieldWords(fact.fields[name].takes, name, value)),
    ...jq === undefined ? [] : ['--jq', checkGh('--jq', TEXT, jq)],
  ]);
}

function fieldWords(takes: FieldKind, name: string, value: boolean | string | readonly string[] | undefined): string[] {
  if (value === undefined) return [];
  if (takes === 'boolean') return ['-F', `${name}=${value as boolean}`];
  if (takes === 'text') return ['-f', `${name}=${checkGh(name, TEXT, value as string)}`];
  return (value as readonly string[]).flatMap((one) => ['-f', `${name}[]=${checkGh(name, TEXT, one)}`]);
}

const checkGh = (name: string, kind: Kind, value: string) => checkValue(['gh', 'api'], name, kind, value);
