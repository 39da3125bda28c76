import { writeBaseline } from '../../../../src/cli/lint/baseline';

const io = { cwd: '/dev/null', env: {}, isTerminal: false, now: () => new Date(0), stdin: process.stdin, out: () => undefined, err: () => undefined };

export const wrong = () => writeBaseline('baseline.json', [], io);
