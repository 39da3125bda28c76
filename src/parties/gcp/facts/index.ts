// What constructs know of the cloud.
export * from './apis';
export * from './audit';
export * from './limits';
export * from './principal';
