export * from './gcp-resource';
export * from './gcp-task';
export * from './own-task-props';
export * from './task-props';
