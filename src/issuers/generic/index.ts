export * from './claim';
export * from './claim-values';
export * from './issuer';
export * from './issuer-props';
export * from './subject';
export * from './workflow';
export * from './workflow-props';
