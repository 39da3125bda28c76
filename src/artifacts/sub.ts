import { Text } from './text';

const NAME = /^[A-Za-z0-9_.:]+$/;

/**
 * The text of `Fn::Sub`: `${Name}` from the variables and the parameters that are given, or else a reference to a parameter, a resource or its attribute;
 * `${!Name}` is literally `${Name}`. Undefined for a text that CloudFormation would refuse.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html
 */
export function substitute(template: string, variable: (name: string) => Text | undefined, spend: (size: number) => void): Text | undefined {
  const parts = template.split(/(\$\{[^{}]*\})/);
  // Before anything is made of them: a part is a text of its own.
  spend(10 * parts.length);
  const pieces = parts.map((part, index) => index % 2 === 0 ? literal(part) : substituted(part.slice(2, -1), variable));
  if (!pieces.every((piece) => piece !== undefined)) return undefined;
  spend(pieces.reduce((sum, piece) => sum + piece.size, 0));
  return Text.from(pieces.flatMap((piece) => piece.pieces));
}

const literal = (part: string) => part.includes('${') ? undefined : Text.of(part);

function substituted(name: string, variable: (name: string) => Text | undefined): Text | undefined {
  if (name.startsWith('!')) return Text.of(`\${${name.slice(1)}}`);
  if (!NAME.test(name)) return undefined;
  return variable(name) ?? Text.of({ reference: name });
}
