export * from './azure-task';
export * from './task-props';
