export * from './azure-devops-token';
export * from './github-token';
export * from './github-token-options';
export * from './negative-suite';
export * from './synthesized';
export * from './test-token';
export * from './trust-assertions';
export * from './trust-review';
