import { Comparison, plainText } from './comparison';
import { isUnsettled, Truth } from '../../../trust';
import { ConditionValue } from '../policy';

/** What an order must be: negative for less, 0 for equal, positive for greater. */
export type Relation = (order: number) => boolean;

/** How one text stands to another; undefined where one of them is not of the kind. */
export type Order = (got: string, expected: string) => number | undefined;

/** The comparison with one value of a kind that has an order. What STS makes of a value of another kind is not documented. */
export function orderedComparison({ parts }: ConditionValue, order: Order, kind: string, relation: Relation): Comparison {
  const expected = plainText(parts);
  if (isUnsettled(expected)) return () => expected;
  return (got): Truth => {
    const found = order(got, expected);
    return found === undefined ? { unsettled: `how STS compares what is no ${kind} is not known` } : relation(found);
  };
}

const DECIMAL = /^([+-]?)(\d{1,40})(?:\.(\d{1,40}))?$/;

/** Whole and decimal numbers, exactly. Those that differ beyond the digits of a double are not compared: how many STS keeps is not known. */
export function numberOrder(got: string, expected: string): number | undefined {
  const [first, second] = [scaled(got), scaled(expected)];
  if (first === undefined || second === undefined) return undefined;
  if (first === second) return 0;
  return Number(got) === Number(expected) ? undefined : first < second ? -1 : 1;
}

function scaled(text: string): bigint | undefined {
  const [matched, sign, whole, fraction = ''] = DECIMAL.exec(text) ?? [];
  if (matched === undefined) return undefined;
  const value = BigInt(whole + fraction.padEnd(40, '0'));
  return sign === '-' ? -value : value;
}

const DATE = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2}))?)?$/;
const SECONDS = /^\d{5,12}$/;

/**
 * Dates of ISO 8601 in the profile of the W3C, and seconds since 1970. A bare year is a number of seconds as well, so it is neither.
 * @see https://www.w3.org/TR/NOTE-datetime
 */
export function dateOrder(got: string, expected: string): number | undefined {
  const [first, second] = [instant(got), instant(expected)];
  return first === undefined || second === undefined ? undefined : Math.sign(first - second);
}

function instant(text: string): number | undefined {
  if (SECONDS.test(text)) return Number(text) * 1000;
  const [matched, year, month, day = '01', hour = '00', minute = '00', second = '00', fraction = '0', zone = 'Z'] = DATE.exec(text) ?? [];
  if (matched === undefined) return undefined;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}`;
  const utc = Date.parse(`${local}Z`);
  // A day that does not exist must not become another one.
  if (Number.isNaN(utc) || new Date(utc).toISOString() !== `${local}Z`) return undefined;
  const time = Date.parse(`${local}${zone}`);
  return Number.isNaN(time) ? undefined : time;
}
