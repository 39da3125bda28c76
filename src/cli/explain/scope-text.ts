import { TrustScope } from '../../verify';
import { FoundScope } from '../../verify/scope';
import { printable } from '../../verify/shared';

const RE_REGISTRABLE = 'names: re-registrable: no id is asked for, so after a rename, transfer or deletion whoever registers the name gets in';

/** A scope as the users of its CI system say it. */
export function scopeInWords({ scope, runs, asked }: FoundScope): string {
  switch (scope) {
    case TrustScope.NOBODY: return 'nobody';
    case TrustScope.EXACT_RUNS: return 'exactly these runs';
    case TrustScope.RUN_PATTERNS: return runs!.words.patterns;
    case TrustScope.REPOSITORY: return runs!.words.anyone;
    case TrustScope.ORGANIZATION: return `any ${runs!.project.noun} of the ${runs!.organization.noun}`;
    case TrustScope.PLATFORM: return 'anyone on the platform';
    case TrustScope.UNKNOWN: return asked === undefined ? 'not known' : printable(asked);
  }
}

/** The same in a word or two, for a column. */
export function shortScope({ scope, runs }: FoundScope): string {
  switch (scope) {
    case TrustScope.RUN_PATTERNS: return 'runs that fit a pattern';
    case TrustScope.REPOSITORY: return `anyone of the ${runs!.project.noun}`;
    case TrustScope.ORGANIZATION: return `anyone of the ${runs!.organization.noun}`;
    default: return scopeInWords({ scope, of: '', runs });
  }
}

/** What to know of those who get in, beside who they are: a line for each. */
export function notesOf({ scope, anyRef = false, reRegistrable = false, runs }: FoundScope): string[] {
  const anyRefNotes = anyRef ? [runs?.words.anyRefNote ?? []].flat() : [];
  return [...anyRefNotes, ...scope === TrustScope.RUN_PATTERNS ? [runs!.words.patternNote] : [], ...reRegistrable ? [RE_REGISTRABLE] : []];
}
