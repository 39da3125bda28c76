import { FoundCause, Refusal } from '../../../trust';

/** The remedy that trusts exactly the subject of this run. Clouds write it in their own words; the change is tried before it is told. */
export function exactSubject({ got, leaf, words, party }: Refusal, from: string): Pick<FoundCause, 'remedy' | 'edits'> {
  const place = party === 'aws' ? ` under StringEquals in ${words.trustPolicy}` : '';
  return { remedy: `the subject that GitHub mints for this run, in full: ${JSON.stringify(got)}${place}`, edits: [{ at: leaf, kind: 'exact', from, to: got! }] };
}
