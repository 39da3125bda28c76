import { lintedJson } from './json';
import { Linted } from './linted';
import { lintedText } from './text';
import { RULES } from '../../checks';
import { EXCEPTION_RULES } from '../../checks/exceptions';
import { POLICY_RULES } from '../../checks/policy';
import { githubText, NotRead, sarifText } from '../../report';
import { OutputFormat, Writers } from '../output';
import { reasons, UnusableFile } from '../unusable';
import { version } from '../version';

/** The forms in which findings are printed: those of all commands, and two that other programs read. */
export const LintFormat = { ...OutputFormat, SARIF: 'sarif', GITHUB: 'github' } as const;
export type LintFormat = typeof LintFormat[keyof typeof LintFormat];

const ALL_RULES = [...RULES, ...POLICY_RULES, ...EXCEPTION_RULES];

export const LINT_WRITERS: Writers<Linted, LintFormat> = {
  [LintFormat.TEXT]: lintedText,
  [LintFormat.JSON]: lintedJson,
  [LintFormat.SARIF]: ({ findings, unusable }) => sarifText({ findings, rules: ALL_RULES, version: version(), notRead: notRead(unusable) }),
  [LintFormat.GITHUB]: ({ findings, unusable }) => githubText(findings, notRead(unusable)),
};

const notRead = (unusable: readonly UnusableFile[]): NotRead[] => unusable.map((one) => ({ file: one.file, why: reasons([one])[0] }));
