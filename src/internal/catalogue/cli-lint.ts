import { entry, show } from '../errors';

/** A configuration or a baseline of which a part would not be looked at, or would mean something else. */
export const malformedLintFile = entry('malformed-lint-file', (place: string, got: string, allowed: string, remedy: string) => ({
  problem: `${show(place)} is not what a configuration or a baseline has there`,
  got,
  allowed,
  remedies: [remedy],
}));

/** Of two configurations one would not be looked at. */
export const severalLintConfigurations = entry('several-lint-configurations', (names: readonly string[]) => ({
  problem: 'the working folder has more than one configuration of lint',
  got: names.map(show).join(', '),
  allowed: 'one of them',
  remedies: [`--config ${names[0]}`, 'one file, with all that is in them'],
}));

/** Writing it anew would give everything in it another term, without a look at any of it. */
export const baselineExists = entry('baseline-exists', (path: string) => ({
  problem: `${show(path)} is there, and a baseline is written once`,
  got: 'a file of this name',
  allowed: 'a name that is free',
  remedies: [`--baseline ${path}, to use it`, 'remove the file, if it is to be written anew'],
}));

/** A path that the system does not write to. */
export const fileNotWritten = entry('file-not-written', (path: string, why: string) => ({
  problem: `${show(path)} cannot be written`,
  got: why,
  allowed: 'a name in a folder that is there and that this user may write to',
  remedies: ['--write-baseline trusted-workflows.baseline.json'],
}));

/** Without artifacts there is nothing to judge. */
export const nothingToLint = entry('nothing-to-lint', () => ({
  problem: 'there is nothing to judge',
  got: 'no artifact',
  allowed: 'files and folders; none with --exceptions alone',
  remedies: ['cdk-trusted-workflows lint cdk.out cdktf.out', 'cdk-trusted-workflows lint --exceptions'],
}));

/** A list of exceptions is no list of findings. */
export const formatOfExceptions = entry('format-of-exceptions', (format: string) => ({
  problem: '--exceptions lists what somebody answers for, and no findings',
  got: show(format),
  allowed: 'text or json',
  remedies: ['--exceptions --format json'],
}));
