// What constructs know of the cloud.
export * from './aws-partition';
export * from './issuer-support';
export * from './limits';
export * from './partitions';
