export * from './text';
export * from './resource';
