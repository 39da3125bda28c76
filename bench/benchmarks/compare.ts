import { Benchmark } from './benchmark';
import { spreadOf } from '../statistics';
import { milliseconds } from '../table';

const GOAL = 1000;
const SIZES = [1, 20, 400];
/** Across clouds every pair is searched over all tokens, and 400 of them take minutes. */
const SIZES_ACROSS = [1, 20];

export const compare: Benchmark = {
  name: 'compare',
  run: (programs, { rounds, quick }) => {
    const rowsOf = (name: string, first: string, second: string, sizes: number[]) => {
      const medians = sizes.map((size) => {
        const times = Array.from({ length: quick ? 1 : Math.min(rounds, 3) }, () => programs.run<{ milliseconds: number }>('compare', first, second, size, 'OUTDIR').milliseconds);
        return { size, ...spreadOf(times) };
      });
      const [least, most] = [medians[0], medians[medians.length - 1]];
      const exponent = Math.log(most.median / least.median) / Math.log(most.size / least.size);
      return medians.map(({ size, median, least: low, most: high }, index) => [
        `${name}, ${size} against ${size}`, milliseconds(median), `${milliseconds(low)} to ${milliseconds(high)}`,
        index === medians.length - 1 ? exponent.toFixed(2) : '-',
        size === 400 ? `${median <= GOAL ? 'yes' : 'no'}, ${GOAL}` : '-',
      ]);
    };
    return [{
      title: 'Comparisons',
      text: 'Computing time of "do these two sets of identities let in the same tokens", pair by pair, after import. The first pair of a process pays for its machines.',
      head: ['identities', 'ms', 'least to most', 'growth exponent', 'goal'],
      rows: [
        ...rowsOf('AWS, deployed and synthesized', 'aws', 'aws', SIZES),
        ...rowsOf('AWS and GCP', 'aws', 'gcp', SIZES_ACROSS),
      ],
    }];
  },
};
