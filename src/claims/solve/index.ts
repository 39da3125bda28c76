export * from './encoded';
export * from './letters';
export * from './shape';
export * from './question';
export * from './solve';
export * from './ways';
export * from './counterexample';
export { Session } from './session';
