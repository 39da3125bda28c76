// What constructs grant. What compares is in `compare.ts`, which they do not load.
export * from './deploy-cdk';
export * from './deploy-function';
export * from './deploy-kubernetes';
export * from './deploy-service';
export * from './deploy-site';
export * from './package-format';
export * from './publish-package';
export * from './push-images';
export * from './read-secret';
export * from './task';
export * from './task-ids';
export * from './terraform';
