export * from './admitted-set';
export * from './comparison';
export * from './identity-set-comparison';
export * from './compare-pairs';
export * from './comparison-text';
export * from './pairing';
export * from './side';
