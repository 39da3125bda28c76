export * from './literal';
export * from './pattern';
export * from './matcher';
export * from './match';
export * from './example';
export * from './algebra';
export * from './escaping';
export * from './product';
