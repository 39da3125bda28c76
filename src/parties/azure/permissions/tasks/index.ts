export * from './apply-terraform';
export * from './deploy-kubernetes';
export * from './plan-terraform';
export * from './pull-images';
export * from './push-images';
export * from './scope-kinds';
export * from './task';
