export * from './text';
export * from './resource';
export * from './terraform';
export * from './cloudformation';
export * from './read-artifact';
export * from './read-text';
export * from './parameters';
export * from './stack-name';
