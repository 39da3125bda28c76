import { FlexibleClause, FlexibleExpression } from './expression';
import { isLiteral, PatternPart } from '../../../claims';
import { azureFlexibleText } from '../../../internal/catalogue/azure-application';

/** A claim's name as it can stand between the quotes. */
const CLAIM = /^[A-Za-z0-9_]+$/;
/**
 * What cannot be written as itself. A quote is "interpreted as an escape character", and nothing says what it escapes; nothing says how
 * a star or a question mark is meant literally, or what becomes of control characters. Everything else, `.` `+` `(` `|` `[` too, stands for itself.
 */
const UNWRITABLE = /['*?\p{Cc}]/u;

/** The one place where an expression becomes text. Throws for text that the language cannot hold. */
export function writeExpression({ clauses }: FlexibleExpression): string {
  return clauses.map(writeClause).join(' and ');
}

function writeClause({ claim, operator, comparand }: FlexibleClause): string {
  if (!CLAIM.test(claim)) throw azureFlexibleText('name of a claim', claim);
  return `claims['${claim}'] ${operator} '${comparand.map((part) => writePart(claim, part)).join('')}'`;
}

function writePart(claim: string, part: PatternPart): string {
  if (!isLiteral(part)) return part.wildcard!;
  if (UNWRITABLE.test(part.literal)) throw azureFlexibleText(`value of ${claim}`, part.literal);
  return part.literal;
}
