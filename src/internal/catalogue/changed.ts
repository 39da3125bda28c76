import { ErrorText, show } from '../errors';

/** What an error says of a value that is not what was checked; of what is not stated, that it is nothing. */
export function changed(actual: unknown, expected: unknown, source = ''): Pick<ErrorText, 'got' | 'allowed'> {
  const [got, allowed] = [actual, expected].map((value) => value === undefined ? 'nothing' : show(value));
  return { got, allowed: `${source}${allowed}` };
}
