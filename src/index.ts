export * from './claims/matcher';
export * from './claims/pattern';
export * from './trust';
export * from './issuers';
export * as aws from './constructs/aws';
export * as azure from './constructs/azure';
export * as azureApplication from './constructs/azure-application';
export * as gcp from './constructs/gcp';
export * as verify from './simulate';
