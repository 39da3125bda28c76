export * from './service-connection';
export * from './workflow';
export * from './workflow-props';
