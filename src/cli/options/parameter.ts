import { Option } from 'commander';
import { checkValue } from './values';
import { malformedParameterOption, optionGivenTwice } from '../../internal/catalogue/cli-options';

/** Values of parameters by their names. */
export type GivenParameters = Readonly<Record<string, string>>;

/** `--parameter NAME=VALUE`: the value may be empty, and may hold `=`. */
export function parameterOption(): Option {
  return new Option('--parameter <name=value>', 'a value for what the files leave to a deployment: STACK:NAME=VALUE for one stack; may be repeated')
    .argParser((text: string, before: GivenParameters = {}) => withParameter(text, before));
}

/** What was given so far, and one more. */
export function withParameter(text: string, before: GivenParameters): GivenParameters {
  checkValue('--parameter', text);
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined) throw malformedParameterOption(text);
  if (Object.hasOwn(before, name)) throw optionGivenTwice(`--parameter ${name}`);
  return Object.fromEntries([...Object.entries(before), [name, value]]);
}
