import { IResolvable, Reference, Tokenization } from 'aws-cdk-lib/core';

/** Text for people: what the deployment settles stands in angle brackets. */
export function peopleText(text: string): string {
  return Tokenization.reverseString(text).mapTokens({ mapToken: nameOf }).join({ join: (left: unknown, right: unknown) => `${left ?? ''}${right ?? ''}` });
}

/** A value that the stack of a role settles, and what people call it. */
export interface Named extends IResolvable {
  readonly called: string;
}

const isNamed = (token: IResolvable): token is Named => 'called' in token;

function nameOf(token: IResolvable): string {
  if (isNamed(token)) return `<${token.called}>`;
  if (Reference.isReference(token)) return `<${ownerOf(token)}${token.displayName === 'Ref' ? '' : `.${token.displayName}`}>`;
  return `<${pseudoOf(token) ?? 'known at the deployment'}>`;
}

/** The construct that people wrote, not the resource in it. */
const ownerOf = ({ target }: Reference) => target.node.path.replace(/\/Resource$/, '');

/** `AWS::Partition`, and what else is a `Ref` of its own. */
function pseudoOf(token: IResolvable): string | undefined {
  const { value }: { value?: unknown } = Object(token);
  const { Ref: name }: { Ref?: unknown } = Object(value);
  return typeof name === 'string' ? name : undefined;
}
