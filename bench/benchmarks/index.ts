import { Benchmark } from './benchmark';
import { command } from './command';
import { compare } from './compare';
import { decide } from './decide';
import { lint } from './lint';
import { load } from './load';
import { startUp } from './start-up';
import { synth } from './synth';

export const BENCHMARKS: Benchmark[] = [synth, startUp, load, decide, compare, lint, command];
