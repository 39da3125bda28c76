// What `cdk-trusted-workflows` is without a sub-path: the model and the CI systems. No cloud, so that `import` and `require` load the same little.
export * from './claims/matcher';
export * from './claims/pattern';
export * from './trust';
export * from './issuers';
