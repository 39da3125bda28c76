import { Option } from 'commander';
import { optionGivenTwice, optionWithoutValue } from '../../internal/catalogue/cli-options';

/** An option that is given once: of two, the later one would hold in silence. */
export function once(option: Option): Option {
  const nameOf = option.long ?? option.flags;
  const parse = option.parseArg;
  let given = false;
  return option.argParser((value: string, before: unknown) => {
    if (given) throw optionGivenTwice(nameOf);
    given = true;
    checkValue(nameOf, value);
    return parse === undefined ? value : parse(value, before);
  });
}

/** An option that may be repeated. Not a list after one option: that would take the artifacts, too. */
export function repeated(option: Option): Option {
  return option.argParser((value: string, before: string[] = []) => {
    checkValue(option.long ?? option.flags, value);
    return [...before, value];
  });
}

/** What follows an option that was left without a value is the next option. */
export function checkValue(name: string, value: string): void {
  if (value.trim() === '') throw optionWithoutValue(name, 'empty text');
  if (value.startsWith('--')) throw optionWithoutValue(name, value);
}
