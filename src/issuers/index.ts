export * from './azure-devops';
export * from './generic';
export * from './github';
export * from './gitlab';
export * from './kubernetes';
