// Patterns, matchers, formulas and their algebra. Users get `ClaimMatcher` and `ClaimPattern`, by `model.ts`.
export * from './algebra';
export * from './automaton';
export * from './budget';
export * from './escaping';
export * from './example';
export * from './formula';
export * from './formula-evaluate';
export * from './glob-machine';
export * from './literal';
export * from './match';
export * from './matcher';
export * from './pattern';
export * from './product';
export * from './word-list';
