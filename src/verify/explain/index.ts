export * from './causes';
export * from './distance';
export * from './message/presented-token';
export * from './refusal';
export * from './tried-changes';
export * from './tried';
