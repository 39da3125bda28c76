import { SubjectTemplate } from './subject-template';

/** What the context of a run says: the first of these that applies. */
export enum RunContext {
  ENVIRONMENT = 'environment',
  PULL_REQUEST = 'pull_request',
  REF = 'ref',
}

/** What stands between two colons of a subject: literal text, or the value that the run has there, which may hold colons where none is escaped. */
export type Word = { readonly text: string } | { readonly variable: string; readonly colons?: boolean };

/** The variable in whose place the repository's names stand, with its ids where the subject carries them. */
export const REPOSITORY_WORD = 'repo';

/** The subjects of a template, word by word, for runs with one kind of context. */
export function wordsOf({ keys }: SubjectTemplate, context: RunContext): Word[] {
  return keys.flatMap((key) => wordsFor(key, context));
}

function wordsFor(key: string, context: RunContext): Word[] {
  switch (key) {
    case 'repo':
    case 'repository': return [{ text: 'repo' }, { variable: REPOSITORY_WORD }];
    case 'context': return context === RunContext.PULL_REQUEST ? [{ text: 'pull_request' }] : labelled(context);
    // Of a job without an environment it is not documented what follows: nothing, as far as anybody saw.
    case 'environment': return context === RunContext.ENVIRONMENT ? labelled(key) : [{ text: key }, { text: '' }];
    default: return labelled(key);
  }
}

const labelled = (key: string): Word[] => [{ text: key }, { variable: key }];
