// What constructs know of the cloud.
export * from './clouds';
export * from './limits';
export * from './lifetime';
