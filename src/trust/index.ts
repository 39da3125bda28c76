export * from './acknowledgement';
export * from './compiled-trust';
export * from './decision';
export * from './party';
export * from './trusted-workflow';
