import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ROOT } from './blocks';
import { deployed } from './deployed';
import { production } from '../../../examples/quickstart/model';
import { synthesize } from '../../../examples/quickstart/synth';
import { jwt } from '../../cli/fixture';

const folder = mkdtempSync(join(tmpdir(), 'shown-'));
afterAll(() => rmSync(folder, { recursive: true }));

// With CDK's own validation, as users have it: other suites of this process switch it off.
const { CDK_VALIDATION: before } = process.env;
process.env.CDK_VALIDATION = 'true';
const written = synthesize(folder);
process.env.CDK_VALIDATION = before ?? 'true';
const AUDIENCE = 'sts.amazonaws.com';
const own = production.sampleTokens(AUDIENCE)[0];
const nearMiss = (wanted: string) => production.nearMisses(AUDIENCE).find(({ name }) => name === wanted)!.claims;

/** What pages name, by the path that they give it; the rest is what both engines wrote in this run. */
const FILES: Record<string, unknown> = {
  'token.json': nearMiss('another branch'),
  'TOKEN': own,
  'token.jwt': jwt(own),
  'error.txt': 'An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation: Not authorized to perform sts:AssumeRoleWithWebIdentity\n',
  'test/tokens/main.json': own,
  'test/tokens/pull-request.json': nearMiss('a pull request'),
  ...Object.fromEntries(Object.entries(deployed(folder)).map(([name, content]) => [`deployed/${name}`, content])),
};
/** Stand-ins for what a shell calls: this command, and GitHub's. */
const PROGRAMS: Record<string, string> = {
  npx: `shift; TSX_TSCONFIG_PATH="${ROOT}/tsconfig.dev.json" exec "${process.execPath}" --import "${require.resolve('tsx')}" "${ROOT}/src/cli/main.ts" "$@"`,
  gh: "echo 'repo:my-org@123456/my-repo@456789'",
};

for (const [name, content] of Object.entries(FILES)) write(name, typeof content === 'string' ? content : JSON.stringify(content, undefined, 2));
for (const [name, program] of Object.entries(PROGRAMS)) write(`bin/${name}`, `#!/bin/sh\n${program}\n`, 0o755);
for (const [name, target] of [['examples', join(ROOT, 'examples')], ['A', 'cdk.out'], ['B', 'cdktf.out'], ['ARTIFACT...', 'cdk.out']]) symlinkSync(target, join(folder, name));
for (const name of ['cdk.out', 'cdktf.out']) cpSync(join(folder, name), join(folder, 'synthesized', name), { recursive: true });

function write(name: string, content: string, mode = 0o644): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content, { mode });
}

/** The folder in which the commands of all pages work, and what was synthesized there. */
export const SHOWN = { folder, ...written, path: `${join(folder, 'bin')}${delimiter}${process.env.PATH}` };
