import { filesWithoutTrust, noUsableFile } from '../internal/catalogue/cli';
import { isTrustedWorkflowError, show, TrustedWorkflowError } from '../internal/errors';
import { printable } from '../verify/shared';

/** A file that may hold trust, and cannot be read. */
export interface UnusableFile {
  readonly file: string;
  readonly error: TrustedWorkflowError;
  /** Whether it was named, and there is nothing there: a synthesis that did not run, say. No option leaves that out. */
  readonly absent: boolean;
}

interface Read<T> { readonly files: readonly T[]; readonly unusable: readonly UnusableFile[] }

/** What was read, unless nothing of it can be used: then the reason is the answer. */
export function checkUsable<T, R extends Read<T>>(read: R, names: readonly string[]): R {
  const { files, unusable: [first, ...more] } = read;
  if (files.length > 0) return read;
  if (first === undefined) throw filesWithoutTrust(names);
  throw more.length === 0 ? first.error : noUsableFile(reasons(read.unusable));
}

/** The same error, with the files that could not be searched: what it misses may be in one of them. */
export function besideUnusable<T>(unusable: readonly UnusableFile[], body: () => T): T {
  try {
    return body();
  } catch (error) {
    if (!isTrustedWorkflowError(error) || unusable.length === 0) throw error;
    const { code, text, where } = error;
    throw new TrustedWorkflowError(code, { ...text, details: [...text.details ?? [], 'not usable, so not searched:', ...reasons(unusable)] }, where);
  }
}

/** The list for people, as a part of an answer. Empty if there is none. */
export function unusableText(unusable: readonly UnusableFile[]): string {
  return unusable.length === 0 ? '' : ['not usable, so not in the answer:', ...reasons(unusable).map((line) => `  ${line}`)].join('\n');
}

/** The list for machines. */
export function unusableJson(unusable: readonly UnusableFile[]): Record<string, string>[] {
  return unusable.map(({ file, error: { code, text: { problem, got } } }) => ({ file, code, problem, got }));
}

/** A line for each: the file, what is wrong with it, and what makes of it what is read, where that is one command. */
export function reasons(unusable: readonly UnusableFile[]): string[] {
  return unusable.map(({ file, error: { code, text: { problem, got, remedies } } }) => {
    const found = problem.includes(got) || got === show(file) ? '' : `, got ${got}`;
    return printable(`${file}: ${problem}${found} [${code}]${code === 'artifact-not-converted' ? `; write: ${remedies[0]}` : ''}`);
  });
}
