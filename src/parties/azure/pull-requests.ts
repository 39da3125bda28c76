import { MatcherKind } from '../../claims';
import { CompiledTrust } from '../../trust';

/** Whether runs of pull requests are trusted on purpose: they run code that nobody has approved yet. */
export function trustsPullRequests({ alternatives }: CompiledTrust): boolean {
  return alternatives.some(({ conditions }) => conditions.some(({ claim, matcher }) =>
    claim === 'event_name' && matcher.kind === MatcherKind.EXACT && matcher.exactValue === 'pull_request'));
}
