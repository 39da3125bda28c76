export * from './github';
export * from './gitlab';
