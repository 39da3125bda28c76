import { Programs } from '../child';
import { Options } from '../options';
import { Table } from '../table';

/** One question, answered by a table. */
export interface Benchmark {
  readonly name: string;
  run(programs: Programs, options: Options): Table[];
}
