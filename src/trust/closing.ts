import { CompiledTrust } from './compiled-trust';
import { Enforcement } from './enforcement';
import { Party } from './party';
import { enforcedBy, gapId } from './rendering';
import { RunbookStep } from './runbook-step';
import { Command } from '../internal/commands/command';

/** What a report says of each requirement of a closed trust. */
export const CLOSED = 'closed: no token is admitted';

/**
 * The enforcements of a closed trust: no token gets in, so every requirement holds, also one that the party could not check. Gaps keep
 * their acknowledgement: they are there again once the trust is open, and until then no report calls the acknowledgement unused.
 */
export function closedEnforcements(party: Party, trust: CompiledTrust): Enforcement[] {
  return trust.requirements.map((requirement) => ({
    ...enforcedBy(party, requirement, CLOSED),
    acknowledged: trust.acknowledgements.find(({ id }) => id === gapId(party, requirement.id)),
  }));
}

/** A command as a step of a runbook. */
export function runbookStep(purpose: string, { words, shell }: Command): RunbookStep {
  return { purpose, command: words, shell };
}
