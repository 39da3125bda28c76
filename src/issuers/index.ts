export * from './azure-devops';
export * from './github';
export * from './gitlab';
