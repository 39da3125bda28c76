export * from './issuer';
export * from './project';
export * from './ref';
export * from './subject-components';
export * from './workflow';
export * from './workflow-props';
