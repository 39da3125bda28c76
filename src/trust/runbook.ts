import { RunbookStep } from './runbook-step';
import { Command } from '../internal/commands/command';

/** A command as a step of a runbook. */
export function runbookStep(purpose: string, { words, shell }: Command): RunbookStep {
  return { purpose, command: words, shell };
}
