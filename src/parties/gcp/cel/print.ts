import { Cel } from './ast';
import { quoteCel } from './quote';

/** How tightly a node binds: an operand that binds less tightly than its place asks for stands in parentheses. */
enum Binding { CHOICE, OR, AND, RELATION, SUM, UNARY, PRIMARY }

const CHAIN_BINDING = { '||': Binding.OR, '&&': Binding.AND, '+': Binding.SUM };

const IDENTIFIER = /^[_a-zA-Z][_a-zA-Z0-9]*$/;

/** Identifiers that CEL keeps: as a field they are refused by some parsers. @see https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax */
const RESERVED = new Set([
  'false', 'in', 'null', 'true', 'as', 'break', 'const', 'continue', 'else', 'for', 'function', 'if', 'import', 'let', 'loop',
  'package', 'namespace', 'return', 'var', 'void', 'while',
]);

/** Prints an expression. The one place where CEL becomes text. */
export function printCel(cel: Cel): string {
  switch (cel.node) {
    case 'text': return quoteCel(cel.value);
    case 'constant': return cel.json;
    case 'list': return `[${cel.values.map(quoteCel).join(', ')}]`;
    case 'claim': return isField(cel.name) ? `assertion.${cel.name}` : `assertion[${quoteCel(cel.name)}]`;
    case 'present': return isField(cel.claim) ? `has(assertion.${cel.claim})` : `${quoteCel(cel.claim)} in assertion`;
    case 'not': return `!${operand(cel.operand, Binding.PRIMARY)}`;
    case 'binary': return `${operand(cel.left, Binding.SUM)} ${cel.operator} ${operand(cel.right, Binding.SUM)}`;
    case 'call': return `${operand(cel.target, Binding.PRIMARY)}.${cel.method}(${printCel(cel.argument)})`;
    case 'choice': return `${operand(cel.condition, Binding.OR)} ? ${operand(cel.yes, Binding.OR)} : ${operand(cel.no, Binding.CHOICE)}`;
    case 'chain': return cel.operands.map((part) => operand(part, inChain(cel.operator))).join(` ${cel.operator} `);
  }
}

/** `&&` within `||` binds anyway; the parentheses are for the reader. */
const inChain = (operator: '&&' | '||' | '+') => operator === '||' ? Binding.RELATION : CHAIN_BINDING[operator] + 1;

const isField = (name: string) => IDENTIFIER.test(name) && !RESERVED.has(name);

function operand(cel: Cel, atLeast: Binding): string {
  return bindingOf(cel) < atLeast ? `(${printCel(cel)})` : printCel(cel);
}

function bindingOf(cel: Cel): Binding {
  switch (cel.node) {
    case 'choice': return Binding.CHOICE;
    case 'chain': return CHAIN_BINDING[cel.operator];
    case 'binary': return Binding.RELATION;
    case 'present': return isField(cel.claim) ? Binding.PRIMARY : Binding.RELATION;
    case 'not': return Binding.UNARY;
    default: return Binding.PRIMARY;
  }
}
