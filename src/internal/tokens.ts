/**
 * Unresolved values of both engines. Each engine passes the other's markers through its templates unseen, so both are
 * looked for everywhere, and without loading either SDK.
 */
export type Engine = 'aws-cdk' | 'cdktf' | 'aws-cdk or cdktf';

const CDK_TEXT = /[$#&]\{Token\[/;
const CDKTF_TEXT = /[$#&]\{TfToken\[/;

/** The engine whose unresolved value sits in `value` (text, list, number, or object to resolve), if any. */
export function tokenEngine(value: unknown): Engine | undefined {
  if (typeof value === 'string') return textEngine(value);
  if (typeof value === 'number') return isEncodedNumber(value) ? 'aws-cdk or cdktf' : undefined;
  if (Array.isArray(value)) return value.map(tokenEngine).find((engine) => engine !== undefined);
  if (typeof value === 'object' && value !== null && 'resolve' in value && typeof value.resolve === 'function') return 'aws-cdk or cdktf';
  return undefined;
}

function textEngine(text: string): Engine | undefined {
  if (CDK_TEXT.test(text)) return 'aws-cdk';
  return CDKTF_TEXT.test(text) ? 'cdktf' : undefined;
}

/** Both engines write a number token as a negative double whose two highest bytes are 0xFBFF. */
function isEncodedNumber(value: number): boolean {
  if (!(value < -1e280)) return false;
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, value);
  return (bytes.getUint32(0) & 0xffff0000) >>> 0 === 0xfbff0000;
}
