import { Tokenization } from 'aws-cdk-lib/core';
import { awsForeignToken } from '../../../internal/catalogue/aws';
import { awsTaskText, awsTaskWildcard } from '../../../internal/catalogue/aws-tasks';
import { tokenEngine } from '../../../internal/tokens';
import { CHARSETS } from '../../../parties/aws/facts';
import { checkLiteral } from '../../../parties/aws/render';
import { refuseDynamicReference } from '../check-role';

/** A wildcard of IAM, or the beginning of a policy variable. */
const WILDCARD = /[*?]|\$\{/;
/** The name of a region. */
export const REGION = /^[a-z]{2,}(?:-[a-z]+)+-\d+$/;
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** An ARN or a name as a construct has it: unresolved values of CDK may be in it, wildcards may not. */
export function oneResource(what: string, text: string): string {
  if (tokenEngine(text) === 'cdktf') throw awsForeignToken(what, text);
  const literal = literalOf(text);
  if (WILDCARD.test(literal)) throw awsTaskWildcard(what, text);
  refuseDynamicReference(what, literal);
  if (!CHARSETS.policy.value.test(literal) || CONTROL.test(literal)) throw awsTaskText(what, text, 'characters of Latin-1 that can be seen, as IAM takes them in a policy', `another ${what}`);
  return text;
}

/** A name of one form; unresolved values of CDK pass, since their form is that of whatever they refer to. */
export function namedLike(what: string, text: string, form: RegExp, allowed: string, remedy: string): string {
  oneResource(what, text);
  if (tokenEngine(text) === undefined && !form.test(text)) throw awsTaskText(what, text, allowed, remedy);
  return text;
}

/** What is known of it, with a blank in the place of what is not. */
function literalOf(text: string): string {
  if (tokenEngine(text) === undefined) return text;
  return Tokenization.reverseString(text).mapTokens({ mapToken: () => ' ' }).join({ join: (left: unknown, right: unknown) => `${left ?? ''}${right ?? ''}` });
}

/** What begins or ends with a slash, or has an empty part, is another name in a bucket, or none. */
const NO_PATH = /^$|^\/|\/$|\/\//;

/** The name of objects in a bucket: a folder, a key. Literal. */
export function pathInBucket(what: string, noun: string, text: string, remedy: string): string {
  if (NO_PATH.test(checkLiteral(what, text))) throw awsTaskText(what, text, `${noun} that neither begins nor ends with \`/\`, without \`//\``, remedy);
  return oneResource(what, text);
}
