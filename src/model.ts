// What `cdk-trusted-workflows` is without a sub-path: the model and the CI systems. No cloud, so that `import` and `require` load the same little.
export * from './claims/matcher';
export * from './claims/pattern';
export * from './facts/claim-type';
export * from './trust/acknowledgement';
export * from './trust/budget';
export * from './trust/compiled-trust';
export * from './trust/decision';
export * from './trust/declared-project';
export * from './trust/enforcement';
export * from './trust/cloud-login';
export * from './trust/party';
export * from './trust/runbook-step';
export * from './trust/source-location';
export * from './trust/trusted-identity';
export * from './trust/trusted-workflow';
export * from './issuers';
