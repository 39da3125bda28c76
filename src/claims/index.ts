export * from './pattern';
export * from './matcher';
