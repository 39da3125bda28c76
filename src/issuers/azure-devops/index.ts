export * from './service-connection';
export * from './service-connection-props';
export * from './workflow';
export * from './workflow-props';
