import { Alignment, alignmentsOf } from './alignments';
import { conditionsOf } from './conditions';
import { PinnedRun } from './pinned-run';
import { isOpen, Segment, segmentsOf } from './segment';
import { SubjectTemplate } from './subject-template';
import { Demands, mayHoldColons, WordValues } from './word-values';
import { RunContext, Word, wordsOf } from './words';
import { ClaimMatcher, ClaimPattern, MatcherKind } from '../../claims';
import { SubjectCondition } from '../../trust';

/** Runs of the same repository under another template whose subject fits, and that break a condition. */
export interface Leak {
  readonly claim: string;
  readonly template: SubjectTemplate;
  readonly context: RunContext;
  /** What stands in the subject of such a run, by variable. Empty where there are too many ways to find one. */
  readonly values: ReadonlyMap<string, string>;
}

/** What is asked of a claim that the subject proves by itself. */
interface Asked { readonly claim: string; readonly matcher: ClaimMatcher }

/** One template of the repository, in one context. */
interface Form { readonly template: SubjectTemplate; readonly context: RunContext; readonly words: readonly Word[] }

/**
 * What a subject does not prove although it would if its template were the only one: a repository in migration has two, and the wildcard
 * of one may swallow what the other writes behind it. The first leak of each claim and each form.
 *
 * A subject without the repository in front proves only what holds under every template, so that nothing is lost beside another one.
 */
export function leaksOf(run: PinnedRun, { matcher, proves }: SubjectCondition, templates: readonly SubjectTemplate[]): Leak[] {
  const segments = segmentsOf(run);
  const wildcard = segments.findIndex(isOpen);
  const front = wildcard < 0 ? segments : segments.slice(0, wildcard);
  const repository = front.find(({ namesRepository }) => namesRepository);
  if (!repository) return [];
  const values = new WordValues(run.repository, namedIn(front));
  const asked = askedOf(run, proves).filter(({ claim }) => !identifies(repository, claim));
  const forms = templates.flatMap((template) => Object.values(RunContext).map((context) => formOf(run, template, context)));
  const pattern = matcher.pattern ?? ClaimPattern.concat(matcher.exactValue!);
  return forms.flatMap((form) => ofForm(form, pattern, asked, values));
}

/** The repository as the subject names it; undefined where it names the id alone. */
function namedIn(front: readonly Segment[]): string | undefined {
  const text = front.map(({ pieces }) => pieces.join('')).find((written) => written.startsWith('repo:'));
  return text?.slice('repo:'.length);
}

const identifies = ({ proves }: Segment, claim: string) => proves.includes(claim);

function askedOf(run: PinnedRun, proves: readonly string[]): Asked[] {
  const { owner, name } = run.repository;
  const names = [{ claim: 'repository_owner', matcher: ClaimMatcher.exact(owner) }, { claim: 'repository', matcher: ClaimMatcher.exact(`${owner}/${name}`) }];
  return [...conditionsOf(run), ...names].filter(({ claim }) => proves.includes(claim));
}

function formOf({ issuer }: PinnedRun, template: SubjectTemplate, context: RunContext): Form {
  const escaped = issuer._escapes(!template.isDefault);
  return { template, context, words: wordsOf(template, context).map((word) => 'variable' in word ? { ...word, colons: !escaped && mayHoldColons(word.variable) } : word) };
}

function ofForm(form: Form, pattern: ClaimPattern, asked: readonly Asked[], values: WordValues): Leak[] {
  const alignments = alignmentsOf(pattern, form.words);
  if (!alignments) return asked.map(({ claim }) => ({ ...form, claim, values: new Map<string, string>() }));
  const leaks = alignments.map((alignment) => demandsOf(form.words, alignment)).flatMap((demands) => ofAlignment(form, demands, asked, values));
  return asked.flatMap(({ claim }) => leaks.find((leak) => leak.claim === claim) ?? []);
}

function demandsOf(words: readonly Word[], alignment: Alignment): Demands {
  const demands = new Map<string, ClaimMatcher[]>();
  words.forEach((word, index) => {
    if ('variable' in word) demands.set(word.variable, [...demands.get(word.variable) ?? [], alignment[index]]);
  });
  return demands;
}

function ofAlignment({ words, ...form }: Form, demands: Demands, asked: readonly Asked[], values: WordValues): Leak[] {
  const examples = [...demands].map(([variable, all]): [string, string | undefined] => [variable, values.example(variable, all)]);
  if (examples.some(([, value]) => value === undefined)) return [];
  const possible = new Map(examples as [string, string][]);
  return asked.flatMap(({ claim, matcher }) => {
    const breaks = breaking(claim, matcher, form.context, demands, values);
    return breaks ? [{ ...form, claim, values: new Map([...possible, ...breaks]) }] : [];
  });
}

/** Values with which the run breaks a condition; undefined where it cannot, empty where it does anyway. */
function breaking(claim: string, matcher: ClaimMatcher, context: RunContext, demands: Demands, values: WordValues): [string, string][] | undefined {
  if (claim === 'event_name') return context === (matcher.kind === MatcherKind.NONE_OF ? RunContext.REF : RunContext.PULL_REQUEST) ? undefined : [];
  if (claim === 'environment' && (context !== RunContext.ENVIRONMENT || matcher.kind === MatcherKind.ABSENT)) {
    return context !== RunContext.ENVIRONMENT && matcher.kind === MatcherKind.ABSENT ? undefined : [];
  }
  if (['repository', 'repository_owner'].includes(claim) && !demands.has(claim)) return [];
  // What stands nowhere in such a subject is anything at all.
  const value = values.example(claim, demands.get(claim) ?? [], matcher);
  return value === undefined ? undefined : [[claim, value]];
}
