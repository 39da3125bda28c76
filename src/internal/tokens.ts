/**
 * Unresolved values of both engines. Each engine passes the other's markers through its templates unseen, so both are
 * looked for everywhere, and without loading either SDK.
 */
export type Engine = 'aws-cdk' | 'cdktf' | 'aws-cdk or cdktf';

const CDK_TEXT = /[$#&]\{Token\[/;
const CDKTF_TEXT = /[$#&]\{TfToken\[/;
/** A number token that was joined to text: cdktf resolves it there too. */
const NUMBER_IN_TEXT = /-\d(?:\.\d+)?e\+2(?:89|98)/g;
/** The counter in a marker, which depends on how many values came before. */
const COUNTER = /(\{(?:Tf)?Token\[[^\]]*)\.\d+\]/g;

/** The two highest bytes of the double that stands for a number. cdktf writes its own in numbers, and CDK's in lists of numbers. */
const NUMBER_MARKERS: Readonly<Record<number, Engine>> = { 0xfbff: 'aws-cdk or cdktf', 0xfdff: 'cdktf' };

/** The engine whose unresolved value sits in `value` (text, list, number, map, or object to resolve), if any. */
export function tokenEngine(value: unknown): Engine | undefined {
  if (typeof value === 'string') return textEngine(value);
  if (typeof value === 'number') return numberEngine(value);
  if (Array.isArray(value)) return firstEngine(value);
  if (typeof value !== 'object' || value === null) return undefined;
  if ('resolve' in value && typeof value.resolve === 'function') return 'aws-cdk or cdktf';
  // cdktf writes a map as one key with a marker.
  return firstEngine(Object.keys(value));
}

/** Text for a message: the same, however many unresolved values came before. */
export function withoutCounters(text: string): string {
  return text.replace(COUNTER, '$1]').replace(NUMBER_IN_TEXT, '<number token>');
}

function firstEngine(values: readonly unknown[]): Engine | undefined {
  for (const value of values) {
    const engine = tokenEngine(value);
    if (engine) return engine;
  }
  return undefined;
}

function textEngine(text: string): Engine | undefined {
  if (CDK_TEXT.test(text)) return 'aws-cdk';
  if (CDKTF_TEXT.test(text)) return 'cdktf';
  // All texts come through here, and nearly none holds a number that large.
  return text.includes('e+2') ? firstEngine((text.match(NUMBER_IN_TEXT) ?? []).map(Number)) : undefined;
}

function numberEngine(value: number): Engine | undefined {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, value);
  return NUMBER_MARKERS[bytes.getUint16(0)];
}
