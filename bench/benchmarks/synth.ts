import { Benchmark } from './benchmark';
import { Programs } from '../child';
import { Options } from '../options';
import { alternate } from '../rounds';
import { exponentOf, Pairs, ratiosOf, spreadOf } from '../statistics';
import { milliseconds, ratio, reached, Table } from '../table';

interface Measured {
  readonly synth: number;
  readonly memory: number;
}

/** What is measured against what; the goal is a ratio. */
interface Pair {
  readonly name: string;
  readonly ours: string;
  readonly theirs: string;
  readonly goal: number;
}

interface Row {
  readonly pair: Pair;
  readonly size: number;
  readonly time: Pairs;
  readonly memory: Pairs;
}

const PAIRS: Pair[] = [
  { name: 'AWS, by hand', ours: 'aws-ours', theirs: 'aws-by-hand', goal: 1.1 },
  { name: 'AWS, aws-cdk-github-oidc', ours: 'aws-ours', theirs: 'aws-peer', goal: 1 },
  { name: 'Azure, by hand', ours: 'azure-ours', theirs: 'azure-by-hand', goal: 1.1 },
  { name: 'GCP, by hand', ours: 'gcp-ours', theirs: 'gcp-by-hand', goal: 1.1 },
];
const SIZES = [1, 100, 400];
const LARGEST = 2000;
/** One run of the largest takes as long as all rounds of the smallest. */
const LARGEST_ROUNDS = 2;

export const synth: Benchmark = {
  name: 'synth',
  run: (programs, options) => {
    PAIRS.forEach((pair) => requireSame(programs, pair));
    const sizes = options.quick ? SIZES : [...SIZES, LARGEST];
    const rows = PAIRS.flatMap((pair) => sizes.filter((size) => size !== LARGEST || pair.theirs !== 'aws-peer').map((size) => measure(programs, options, pair, size)));
    return [ratios(rows), growth(rows)];
  },
};

/** Both sides admit the same tokens, or the comparison is none. The peer cannot say the same. */
function requireSame(programs: Programs, { ours, theirs }: Pair): void {
  if (theirs.endsWith('-peer')) return;
  const [one, other] = [ours, theirs].map((subject) => JSON.stringify(programs.run('verdicts', subject, 3, 'OUTDIR')));
  if (one !== other) throw new Error(`${ours} and ${theirs} do not admit the same tokens\n${one}\n${other}`);
}

function measure(programs: Programs, { rounds }: Options, pair: Pair, size: number): Row {
  const run = (subject: string) => () => programs.run<Measured>('synth', subject, size, 'OUTDIR');
  const few = size === LARGEST ? Math.min(rounds, LARGEST_ROUNDS) : rounds;
  const { ours, theirs } = alternate(few, run(pair.ours), run(pair.theirs));
  const pairs = (key: keyof Measured) => ({ ours: ours.map((one) => one[key]), theirs: theirs.map((one) => one[key]) });
  return { pair, size, time: pairs('synth'), memory: pairs('memory') };
}

function ratios(rows: Row[]): Table {
  return {
    title: 'Synthesis',
    text: 'Models, constructs and `app.synth()`, after the modules are loaded; memory is the most that the process had. Ratio of ours to theirs, median of all rounds (least to most).',
    head: ['against', 'workflows', 'ours, ms', 'theirs, ms', 'time', 'goal', 'memory', 'goal'],
    rows: rows.map(({ pair, size, time, memory }) => [
      pair.name, String(size), milliseconds(spreadOf(time.ours).median), milliseconds(spreadOf(time.theirs).median),
      ratio(time), reached(ratiosOf(time), pair.goal), ratio(memory), reached(ratiosOf(memory), pair.goal),
    ]),
  };
}

function growth(rows: Row[]): Table {
  const cost = (row: Row, side: keyof Pairs) => ({ size: row.size, cost: spreadOf(row.time[side]).median });
  const of = (pair: Pair, from: number, to: number, side: keyof Pairs) => {
    const [one, other] = [from, to].map((size) => rows.find((row) => row.pair === pair && row.size === size));
    return one && other ? exponentOf(cost(one, side), cost(other, side)).toFixed(2) : '-';
  };
  const steps = [[1, 400], [100, 400], [400, LARGEST]];
  return {
    title: 'Growth',
    text: 'Exponent of the time between two sizes, ours and theirs: 1 is linear, less means that fixed cost prevails.',
    head: ['against', ...steps.map(([from, to]) => `${from} to ${to}`)],
    rows: PAIRS.map((pair) => [pair.name, ...steps.map(([from, to]) => `${of(pair, from, to, 'ours')}, ${of(pair, from, to, 'theirs')}`)]),
  };
}
