import { subjectNamed } from './subject';

// node synth.js SUBJECT COUNT OUTDIR: milliseconds of each phase, and the most memory that the process had.
const [subject, count, outdir] = process.argv.slice(2);
const start = performance.now();
const { build } = subjectNamed(subject);
const loaded = performance.now();
const built = build(Number(count), outdir);
const ready = performance.now();
built.synth();
const done = performance.now();
const { maxRSS } = process.resourceUsage();
process.stdout.write(JSON.stringify({ startUp: ready - start, synth: done - loaded, memory: maxRSS / 1024 }));
