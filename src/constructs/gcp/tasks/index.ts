export * from './gcp-task';
export * from './task-props';
