export * from './azure-devops';
export * from './github';
