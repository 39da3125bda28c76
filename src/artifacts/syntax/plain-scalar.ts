import { OpenScalar } from './open-scalar';

const NULL = /^(?:null|~|)$/;
const TRUE_OR_FALSE = /^(?:true|false)$/;
/** As JSON writes numbers: no leading zero, no sign but minus, no exponent. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** What some version of YAML takes for something else than text: other spellings of the above, octal, base 60, infinity, and merge keys. */
const OTHERWISE = [
  /^(?:yes|no|on|off|y|n|true|false|null)$/i,
  /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|[\d_]+)$/i,
  /^[-+]?(?:\d[\d_]*)?\.?[\d_]*(?:e[-+]?\d+)?$/i,
  /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?$/,
  /^[-+]?\.(?:inf|nan)$/i,
  /^(?:<<|=)$/,
];

/**
 * An unquoted scalar of YAML. CloudFormation reads YAML 1.1, most tools 1.2: what both read alike is read, anything else stays open.
 * Dates are text: `Version: 2012-10-17` stands unquoted in half of all templates, and CloudFormation takes it so.
 * @see https://yaml.org/type/ @see https://yaml.org/spec/1.2.2/#103-core-schema
 */
export function readPlain(source: string): unknown {
  if (NULL.test(source)) return null;
  if (TRUE_OR_FALSE.test(source)) return source === 'true';
  if (NUMBER.test(source)) return readNumber(source);
  return source.length < 100 && OTHERWISE.some((form) => form.test(source)) ? new OpenScalar(source) : source;
}

/** Digits that a number cannot hold would be others afterwards. */
function readNumber(source: string): number | OpenScalar {
  const number = Number(source);
  return Number.isFinite(number) && String(number) === source ? number : new OpenScalar(source);
}
