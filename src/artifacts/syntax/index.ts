export * from './open-scalar';
export * from './parse-json';
