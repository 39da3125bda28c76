import { Benchmark } from './benchmark';
import { alternate } from '../rounds';
import { ratiosOf, spreadOf } from '../statistics';
import { milliseconds, ratio, reached } from '../table';

const ENTRY_POINTS = ['aws', 'azure', 'azure-application', 'gcp'];
const GOAL = 1.15;

export const startUp: Benchmark = {
  name: 'start-up',
  run: (programs, { rounds }) => {
    const measured = ENTRY_POINTS.map((entryPoint) => {
      const run = (side: string) => () => programs.run<{ startUp: number }>('synth', `${entryPoint}-${side}`, 1, 'OUTDIR').startUp;
      return { entryPoint, times: alternate(rounds, run('ours'), run('by-hand')) };
    });
    return [{
      title: 'Start-up',
      text: 'An app with one workflow: `require`, app, stack and resources, without the synthesis.',
      head: ['entry point', 'ours, ms', 'by hand, ms', 'ratio', 'goal'],
      rows: measured.map(({ entryPoint, times }) => [
        entryPoint, milliseconds(spreadOf(times.ours).median), milliseconds(spreadOf(times.theirs).median), ratio(times), reached(ratiosOf(times), GOAL),
      ]),
    }];
  },
};
