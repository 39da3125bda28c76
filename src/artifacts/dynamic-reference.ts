import { Reference, Text } from './text';

const COMPLETE = /(\{\{resolve:[^{}]*\}\})/;

/**
 * A text in which `{{resolve:ssm:...}}` is a reference: CloudFormation puts a stored value there. Where such a mark goes
 * over a reference, or has no end, the whole text is one.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
export function withDynamicReferences(text: Text): Text {
  if (!text.pieces.some((piece) => typeof piece === 'string' && piece.includes('{{resolve:'))) return text;
  const pieces = text.pieces.flatMap((piece) => typeof piece === 'string' ? split(piece) : [piece]);
  const open = pieces.some((piece) => typeof piece === 'string' && piece.includes('{{resolve:'));
  return open ? Text.of({ reference: text.toString() }) : Text.from(pieces);
}

function split(literal: string): (string | Reference)[] {
  return literal.split(COMPLETE).map((part) => COMPLETE.test(part) ? { reference: part } : part);
}
