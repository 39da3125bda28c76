import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Benchmark } from './benchmark';
import { alternate } from '../rounds';
import { spreadOf } from '../statistics';
import { milliseconds, Table } from '../table';

const COMMAND = join(__dirname, '..', '..', 'lib', 'cli', 'main.js');

export const command: Benchmark = {
  name: 'command',
  run: (programs, { rounds }) => {
    if (!existsSync(COMMAND)) return [];
    const { ours, theirs } = alternate(rounds, () => programs.wait(COMMAND, '--help'), () => programs.wait('-e', '0'));
    const row = (name: string, times: number[]) => {
      const { median, least, most } = spreadOf(times);
      return [name, milliseconds(median), `${milliseconds(least)} to ${milliseconds(most)}`];
    };
    const table: Table = {
      title: 'Command line',
      text: 'From the call to the end of the process.',
      head: ['command', 'ms', 'least to most'],
      rows: [row('`cdk-trusted-workflows --help`', ours), row('`node -e 0`, for comparison', theirs)],
    };
    return [table];
  },
};
