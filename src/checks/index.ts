export * from './as-bad';
export * from './plugin-name';
export * from './rule';
export * from './rules';
export * from './trust-checks';
