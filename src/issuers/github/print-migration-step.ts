import { GitHubMigrationStep } from './migration-step';
import { escapeUnseen } from '../../internal/unseen';

type Steps = readonly GitHubMigrationStep[];

/** A step as lines for a terminal. The model is shown where it changes. */
export function printMigrationStep({ title, model, commands, checks, accepted, refused }: GitHubMigrationStep, index: number, steps: Steps): string[] {
  return [
    `${index + 1}. ${title}`,
    ...model === steps[index - 1]?.model ? [] : labelled('model', model.split('\n')),
    ...commands.flatMap(({ purpose, shell }) => [...labelled('run', [shell]), ...labelled('', [`# ${purpose}`])]),
    ...checks.flatMap((check) => labelled('check', [check])),
    ...accepted.flatMap((subject) => labelled('accepted', [subject])),
    ...refused.flatMap((subject) => labelled('refused', [subject])),
    '',
  ];
}

/** Environments and branches are anybody's text: they forge no line. */
function labelled(label: string, lines: string[]): string[] {
  return lines.map((line, index) => `   ${(index === 0 ? label : '').padEnd(9)} ${escapeUnseen(line)}`.trimEnd());
}
