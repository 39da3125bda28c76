export * from './text';
export * from './resource';
export * from './terraform';
export * from './cloudformation';
export * from './read-artifact';
export * from './read-text';
export * from './file-names';
export * from './without-trust';
