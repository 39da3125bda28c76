import { entry, show } from '../errors';

/** A runbook names everything, and this is known to the deployment alone. */
export const gcpRunbookUnknown = entry('gcp-runbook-unknown', (what: string, got: unknown, remedies: readonly string[]) => ({
  problem: `the runbook needs the ${what}, which only the deployment knows`,
  got: got === undefined ? 'nothing' : show(got),
  allowed: 'a literal, in the code or given to closingRunbook; for what the code knows, nothing or the same',
  remedies,
}));
