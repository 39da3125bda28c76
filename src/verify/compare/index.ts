export * from './admitted-set';
export * from './comparison';
export * from './identity-set-comparison';
