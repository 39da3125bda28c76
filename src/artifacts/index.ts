export * from './text';
export * from './resource';
export * from './terraform';
export * from './terraform-module';
export * from './cloudformation';
export * from './read-artifact';
export * from './read-text';
