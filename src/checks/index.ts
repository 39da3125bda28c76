export * from './as-bad';
export * from './findings-of-app';
export * from './permission-findings';
export * from './plugin-name';
export * from './rule';
export * from './rules';
export * from './run-facts';
export * from './trust-checks';
