import { escapeUnseen } from '../../internal/unseen';
import { RunbookStep } from '../../trust';

/** One step of a migration. */
export interface GitHubMigrationStep {
  /** What the step does, for people. */
  readonly title: string;
  /** The repository or the owner as the model has it from this step on, as TypeScript. */
  readonly model: string;
  /** What to run at GitHub, in this order. Empty where the step is a deployment or a look at one. */
  readonly commands: RunbookStep[];
  /** What must be so before the next step. */
  readonly checks: string[];
  /** Subjects whose tokens every cloud accepts once the step is done. */
  readonly accepted: string[];
  /** Subjects whose tokens AWS and Azure refuse then. Google compares ids, not subjects: it takes the runs of the repository throughout. */
  readonly refused: string[];
}

/** A step as lines for a terminal. The model is shown where it changes. */
export function printStep({ title, model, commands, checks, accepted, refused }: GitHubMigrationStep, index: number, steps: GitHubMigrationStep[]): string[] {
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
