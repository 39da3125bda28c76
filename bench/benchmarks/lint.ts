import { Benchmark } from './benchmark';
import { exponentOf, spreadOf } from '../statistics';
import { milliseconds } from '../table';

const GOAL = 2000;
const SIZES = { template: [250, 500, 1000, 2000], files: [1000, 5000] };
const NAMES = { template: 'roles in one template', files: 'files of one role' };

export const lint: Benchmark = {
  name: 'lint',
  run: (programs, { rounds, quick }) => {
    const rowsOf = (shape: keyof typeof SIZES) => {
      const measured = (quick ? SIZES[shape].slice(0, -1) : SIZES[shape]).map((size) => {
        const runs = Array.from({ length: quick ? 1 : Math.min(rounds, 3) }, () => programs.run<{ milliseconds: number; megabytes: number }>('lint', size, shape));
        return { size, ...spreadOf(runs.map((one) => one.milliseconds)), memory: spreadOf(runs.map(({ megabytes }) => megabytes)).median };
      });
      return measured.map(({ size, median, least, most, memory }, index) => {
        const before = measured.at(index - 1);
        const exponent = index === 0 || !before ? '-' : exponentOf({ size: before.size, cost: before.median }, { size, cost: median }).toFixed(2);
        const goal = shape === 'template' && size === 1000 ? `${median <= GOAL ? 'yes' : 'no'}, ${GOAL}` : '-';
        return [`${size} ${NAMES[shape]}`, milliseconds(median), `${milliseconds(least)} to ${milliseconds(most)}`, memory.toFixed(0), exponent, goal];
      });
    };
    return [{
      title: 'Lint',
      text: 'Computing time of reading and judging roles of which no two are alike, by all rules, after import; memory is the most that the process had.',
      head: ['what is judged', 'ms', 'least to most', 'MB', 'growth exponent', 'goal'],
      rows: [...rowsOf('template'), ...rowsOf('files')],
    }];
  },
};
