import { flexibleIssuer } from '../../parties/azure';
import { FoundCause, Party, Refusal, textOf } from '../../trust';

/** What an expression can hold as it is. */
const PLAIN = /^[\w./:@-]+$/;

/**
 * A remedy with what Entra asks for beside it: an expression that is written anew is held to the rules of today, whatever was taken when it was
 * first written.
 */
export function withRequired<T extends FoundCause>(cause: T, { party, token, leaf, beside }: Refusal): T {
  const isClause = party === Party.AZURE && ['eq', 'matches'].includes(leaf.operator ?? '') && cause.edits?.some(({ kind }) => kind === 'exact') === true;
  const rules = isClause ? flexibleIssuer(textOf(token, 'iss') ?? '') : undefined;
  const named = [leaf, ...beside.filter(({ where }) => where === leaf.where)].map(({ key }) => key);
  const missing = (rules?.required ?? []).filter((claims) => !claims.some((claim) => named.includes(claim)));
  const clauses = missing.map((claims) => {
    const [claim = claims[0]] = claims.filter((one) => PLAIN.test(textOf(token, one) ?? ''));
    return `claims['${claim}'] eq '${textOf(token, claim) ?? 'ID'}'`;
  });
  return clauses.length === 0 ? cause : { ...cause, remedy: `${cause.remedy}; with ${clauses.join(' and ')} in the same expression, which Entra refuses without` };
}
