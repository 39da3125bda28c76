import { Option } from 'commander';
import { malformedTokenOption, optionGivenTwice } from '../../../internal/catalogue/cli-options';
import { checkValue } from '../../options/values';

export type GivenClaims = Readonly<Record<string, string>>;

/** `--claim NAME=VALUE`: the value may hold `=`. */
export function claimOption(): Option {
  return new Option('--claim <name=value>', 'described issuer: a claim of the token; numbers, true, false and lists as JSON; may be repeated')
    .argParser((text: string, before: GivenClaims = {}) => withClaim(text, before));
}

function withClaim(text: string, before: GivenClaims): GivenClaims {
  checkValue('--claim', text);
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined) throw malformedTokenOption('--claim', text, 'NAME=VALUE', 'pipeline_id=0e62b6d4-f3b1-4c9a-87d6-e5f403122334');
  if (Object.hasOwn(before, name)) throw optionGivenTwice(`--claim ${name}`);
  return Object.fromEntries([...Object.entries(before), [name, value]]);
}
