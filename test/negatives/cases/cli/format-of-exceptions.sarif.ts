import { listExceptions } from '../../../../src/cli/lint/exceptions/list-exceptions';
import { LintFormat } from '../../../../src/cli/lint/formats';

const io = { cwd: '.', env: {}, isTerminal: false, now: () => new Date(0), stdin: process.stdin, out: () => undefined, err: () => undefined };

export const wrong = () => listExceptions([], { exceptions: [], severities: [], texts: new Map() }, LintFormat.SARIF, io);
