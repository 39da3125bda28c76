import { entry, show } from '../errors';

/** A number of a plan that cannot be one. */
export const fleetNumber = entry('fleet-number', (what: string, value: unknown, least: number, most: number, usual: number) => ({
  problem: `${what} is not a number that a plan can have`,
  got: show(value),
  allowed: `a whole number from ${least} to ${most}`,
  remedies: [`${what}: ${usual}`],
}));
