import { Benchmark } from './benchmark';
import { spreadOf } from '../statistics';

interface Subject {
  readonly name: string;
  readonly args: (string | number)[];
  readonly goal?: number;
}

const GOAL = 100_000;
const IDENTITIES = 20;
const ROUNDS = 2;

const of = (name: string, cloud: string, goal?: number, engine: string[] = []): Subject[] => [1, IDENTITIES].map((count) => (
  { name: count === 1 ? name : `${name}, ${count} identities`, args: [cloud, count, 'OUTDIR', 'TIME', ...engine], goal }));

const SUBJECTS: Subject[] = [
  ...of('AWS', 'aws', GOAL),
  ...of('Azure, standard credential', 'azure', GOAL),
  ...of('Azure, flexible credential', 'azure-application', GOAL),
  ...of('GCP', 'gcp', GOAL),
  ...of('GCP, by the CEL engine', 'gcp', undefined, ['engine']),
];

export const decide: Benchmark = {
  name: 'decide',
  run: (programs, { rounds, quick }) => [{
    title: 'Decisions',
    text: 'Decisions in a second of computing, after import, each with its explanation: a workflow\'s own tokens and its near misses, no token shown twice.',
    head: ['party', 'in a second', 'least to most', 'goal'],
    rows: SUBJECTS.filter(({ args: [, count] }) => !quick || count === 1).map(({ name, args, goal }) => {
      const given = args.map((arg) => arg === 'TIME' ? (quick ? 300 : 1000) : arg);
      const { median, least, most } = spreadOf(Array.from({ length: quick ? 1 : Math.min(rounds, ROUNDS) }, () => programs.run<{ perSecond: number }>('decide', ...given).perSecond));
      return [name, perSecond(median), `${perSecond(least)} to ${perSecond(most)}`, goal === undefined ? '-' : `${median > goal ? 'yes' : 'no'}, ${perSecond(goal)}`];
    }),
  }],
};

function perSecond(value: number): string {
  return (Math.round(value / 100) * 100).toLocaleString('en-US');
}
