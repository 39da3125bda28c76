export * from './admitted-set';
export * from './comparison';
export * from './estate-comparison';
