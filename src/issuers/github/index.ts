export * from './git-ref';
export * from './issuer';
export * from './owner';
export * from './repository';
export * from './reusable-workflow';
export * from './subject-template';
export * from './workflow';
export * from './workflow-props';
