export * from './admitted-set';
export * from './comparison';
