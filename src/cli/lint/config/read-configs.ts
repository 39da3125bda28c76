import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { LintConfig, readBaseline, readConfiguration } from './lint-config';
import { severalLintConfigurations } from '../../../internal/catalogue/cli-lint';
import { CommandIo } from '../../io';
import { readText } from '../../read-text';

/** The names under which a configuration is found. */
const NAMES = ['trusted-workflows.lint.json', 'trusted-workflows.lint.yaml', 'trusted-workflows.lint.yml'];

/** Which files say what somebody answers for. */
export interface ConfigOptions {
  /** @default - the one of the working folder, if there is one */
  readonly config?: string;
  /** @default - none */
  readonly baseline?: string;
}

/** All that they say together, and their texts. */
export interface ReadConfigs extends LintConfig { readonly texts: ReadonlyMap<string, string> }

/** Reads the configuration and the baseline. */
export function readConfigs({ config, baseline }: ConfigOptions, io: CommandIo): ReadConfigs {
  const texts = new Map<string, string>();
  const read = (path: string | undefined, reader: (text: string, path: string) => LintConfig): LintConfig | undefined => {
    if (path === undefined) return undefined;
    const text = readText(resolve(io.cwd, path), path);
    texts.set(path, text);
    return reader(text, path);
  };
  const [first, second] = [read(config ?? found(io), readConfiguration), read(baseline, readBaseline)];
  const exceptions = [...first?.exceptions ?? [], ...second?.exceptions ?? []];
  return { exceptions, severities: first?.severities ?? [], policy: first?.policy, texts };
}

function found({ cwd }: CommandIo): string | undefined {
  const there = NAMES.filter((name) => existsSync(resolve(cwd, name)));
  if (there.length > 1) throw severalLintConfigurations(there);
  return there[0];
}
