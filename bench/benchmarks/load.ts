import { Benchmark } from './benchmark';
import { spreadOf } from '../statistics';
import { milliseconds } from '../table';

/** Those that load no SDK; what the others load is in start-up. */
const MODULES: Record<string, number | undefined> = {
  'cdk-trusted-workflows': 30,
  'cdk-trusted-workflows/verify': undefined,
  'cdk-trusted-workflows/testing': undefined,
};

export const load: Benchmark = {
  name: 'require',
  run: (programs, { rounds }) => [{
    title: 'Require',
    text: '`require` of what needs no SDK, in a new process.',
    head: ['module', 'ms', 'least to most', 'goal'],
    rows: Object.entries(MODULES).map(([name, goal]) => {
      const { median, least, most } = spreadOf(Array.from({ length: rounds }, () => programs.run<{ load: number }>('load', name).load));
      const verdict = goal === undefined ? '-' : `${median < goal ? 'yes' : 'no'}, ${goal}`;
      return [`\`${name}\``, milliseconds(median), `${milliseconds(least)} to ${milliseconds(most)}`, verdict];
    }),
  }],
};
