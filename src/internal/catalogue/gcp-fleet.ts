import { entry, show } from '../errors';

/** A number of a plan that cannot be one. */
export const gcpFleetNumber = entry('gcp-fleet-number', (what: string, value: unknown, least: number, most: number) => ({
  problem: `${what} is not a number that a plan can have`,
  got: show(value),
  allowed: `a whole number from ${least} to ${most}`,
  remedies: [`${what}: ${least === 0 ? 0 : Math.min(most, Math.max(least, 100))}`],
}));
