// The whole API, for jsii and its documentation alone: `exports` in package.json gives users `model`, and a sub-path for each of the others.
export * from './model';
export * as aws from './constructs/aws';
export * as azure from './constructs/azure';
export * as azureApplication from './constructs/azure-application';
export * as gcp from './constructs/gcp';
export * as terraform from './constructs/terraform';
export * as verify from './verify';
export * as testing from './testing';
