import { asObject, Place } from './json';
import { Declaration } from './parameters';
import { Text } from './text';

/**
 * What every template may refer to, and a deployment settles.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html
 */
const PSEUDO = ['AWS::AccountId', 'AWS::Partition', 'AWS::Region', 'AWS::StackId', 'AWS::StackName', 'AWS::URLSuffix'];
/** Its value is the name of a parameter elsewhere, and what a reference to it yields is not in the template. */
const ELSEWHERE = /^AWS::SSM::Parameter::/;
const LIST = /^(?:CommaDelimitedList|List<.*>)$/;

/**
 * Says which parameters a template has.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function declareParameters(template: { readonly [section: string]: unknown }, { parameters }: Place): void {
  for (const name of PSEUDO) parameters.declare(name, { read: (text) => Text.of(text), takes: 'text' });
  for (const [name, declaration] of Object.entries(asObject(template.Parameters) ?? {})) parameters.declare(name, kindOf(asObject(declaration) ?? {}));
}

function kindOf({ Type: type, AllowedValues: allowed }: { readonly [key: string]: unknown }): Declaration {
  const kind = typeof type === 'string' ? type : '';
  if (ELSEWHERE.test(kind)) return { read: () => undefined, takes: 'no value here: what the parameter store answers is not in the file' };
  const values = Array.isArray(allowed) ? allowed.map(String) : undefined;
  const takes = values === undefined ? kind : `one of ${values.join(', ')}`;
  const parts = (text: string) => LIST.test(kind) ? text.split(',').map((part) => part.trim()) : [text];
  const isTaken = (text: string) => parts(text).every((part) => values?.includes(part) ?? (kind !== 'Number' || /^-?\d+(?:\.\d+)?$/.test(part)));
  const read = (text: string) => LIST.test(kind) ? parts(text).map((part) => Text.of(part)) : Text.of(text);
  return { read: (text) => isTaken(text) ? read(text) : undefined, takes };
}
