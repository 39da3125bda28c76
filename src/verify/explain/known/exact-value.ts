import { exactText } from '../../../parties/aws';
import { quoteCel } from '../../../parties/gcp';
import { FoundCause, Party, Refusal } from '../../../trust';

/** A quote and control characters cannot be written in an expression of Azure. */
const UNWRITABLE = /['\p{Cc}]/u;

/** The remedy that asks for exactly what this run has, in place of the value that was meant for it. Undefined where the token has nothing there. */
export function exactValue(refusal: Refusal, from: string): Pick<FoundCause, 'remedy' | 'edits'> | undefined {
  const { got, leaf } = refusal;
  const written = got === undefined ? undefined : writtenIn(refusal, got);
  return written === undefined ? undefined : { remedy: `${written}: exactly what this run has`, edits: [{ at: leaf, kind: 'exact', from, to: got! }] };
}

function writtenIn({ party, claim, leaf: { key = '', operator = '' }, words }: Refusal, value: string): string | undefined {
  switch (party) {
    case Party.AWS: return `${JSON.stringify(key)}: ${JSON.stringify(exactText(value))} under StringEquals in ${words.trustPolicy}`;
    case Party.GCP: return key.startsWith('assertion.') ? `${key} == ${quoteCel(value)} in ${words.condition}` : undefined;
    case Party.AZURE: return operator === 'equals' ? `${FIELDS[claim] ?? claim}: ${JSON.stringify(value)}` : clause(claim, value, words.expression);
  }
}

const FIELDS: Readonly<Record<string, string>> = { iss: 'issuer', aud: 'audience', sub: 'subject' };

/** A clause of a flexible credential. */
function clause(claim: string, value: string, expression: string): string | undefined {
  return UNWRITABLE.test(value) || /[*?]/.test(value) ? undefined : `claims['${claim}'] eq '${value}' in ${expression}`;
}
