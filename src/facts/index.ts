export * from './alphabet';
export * from './azure-devops';
export * from './claims-of';
export * from './github';
export * from './issuer-facts';
export * from './registry';
export * from './shared-hosts';
