// What constructs grant. What compares is in `compare.ts`, which they do not load.
export * from './deploy-cdk';
export * from './push-images';
export * from './task';
export * from './terraform';
