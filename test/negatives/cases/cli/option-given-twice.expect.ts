import { Option } from 'commander';
import { once } from '../../../../src/cli/options/values';

export const wrong = () => {
  const expect = once(new Option('--expect <decision>'));
  return ['accept', 'deny'].map((value) => expect.parseArg!(value, undefined));
};
