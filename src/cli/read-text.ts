import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { HEAD } from '../artifacts';
import { fileNotText, fileTooLarge, fileUnreadable } from '../internal/catalogue/cli';

/** Bytes that are read of a file. Templates have at most 1 MB; the report of a large account has some 20 MB. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
const CHUNK = 64 * 1024;

/** The text of a file, or of a pipe under a name. `shown` names it in errors. */
export function readText(path: string, shown: string, most = MAX_FILE_BYTES): string {
  return textOf(opened(path, shown, (file) => readAll(file, shown, most)), shown);
}

/** The first characters of a file; those of JSON where it cannot be read, so that reading it says why. */
export function headOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const head = Buffer.alloc(HEAD);
      const bytes = head.subarray(0, readSync(file, head));
      return bytes.toString(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8');
    } finally {
      closeSync(file);
    }
  } catch {
    return '{';
  }
}

/** The text of a stream. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>, shown: string, most = MAX_FILE_BYTES): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    bytes += chunk.length;
    if (bytes > most) throw fileTooLarge(shown, most);
  }
  return textOf(Buffer.concat(chunks), shown);
}

function opened<T>(path: string, shown: string, body: (file: number) => T): T {
  const file = attempt(shown, () => openSync(path, 'r'));
  try {
    return body(file);
  } finally {
    closeSync(file);
  }
}

function readAll(file: number, shown: string, most: number): Buffer {
  if (attempt(shown, () => fstatSync(file)).size > most) throw fileTooLarge(shown, most);
  const chunks: Buffer[] = [];
  // A pipe and the files of /proc say size 0: what comes is counted.
  for (let total = 0; ;) {
    const chunk = Buffer.alloc(CHUNK);
    const read = attempt(shown, () => readSync(file, chunk));
    if (read === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, read));
    total += read;
    if (total > most) throw fileTooLarge(shown, most);
  }
}

/** What the system says, without its path: the message has it. */
export function attempt<T>(shown: string, body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw fileUnreadable(shown, (error as Error).message.split(',')[0]);
  }
}

/** PowerShell 5 writes UTF-16 where others write UTF-8. */
function textOf(bytes: Buffer, shown: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw fileNotText(shown);
  }
}
