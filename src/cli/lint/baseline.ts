import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileKey } from './file-key';
import { Exception } from '../../checks/exceptions';
import { baselineExists, fileNotWritten } from '../../internal/catalogue/cli-lint';
import { dayOf, daysLater } from '../../internal/days';
import { Finding } from '../../trust';
import { printableJson } from '../../verify/shared';
import { CommandIo } from '../io';

/** How long the first day lasts. */
const DAYS = 90;
const REASON = 'baseline of the first day: nobody has looked at it yet';
const SCHEMA = './node_modules/cdk-trusted-workflows/docs/schema/lint-baseline.json';

type Entry = Omit<Exception, 'place'>;

/** Findings as entries of a baseline: one for each rule at each identity. */
export function baselineText(findings: readonly Finding[], io: Pick<CommandIo, 'cwd' | 'now'>): string {
  const added = dayOf(io.now());
  const entries = findings.map(({ rule, party, identity, location }): Entry => (
    { rule, party, file: fileKey(io.cwd, location.file), identity, reason: REASON, expires: daysLater(added, DAYS), added }));
  const distinct = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
  return `${printableJson({ $schema: SCHEMA, acknowledgements: [...distinct.values()] })}\n`;
}

/** Writes a baseline. Throws where the file is there: written anew, everything in it would have another term. */
export function writeBaseline(path: string, findings: readonly Finding[], io: CommandIo): void {
  try {
    writeFileSync(resolve(io.cwd, path), baselineText(findings, io), { flag: 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === 'EEXIST' ? baselineExists(path) : fileNotWritten(path, message.split(',')[0]);
  }
}
