export * from './as-bad';
export * from './rule';
export * from './rules';
export * from './trust-checks';
