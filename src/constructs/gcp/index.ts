import './peers'; // before all that loads one
export * from './existing-pool';
export * from './pool-grant';
export * from './project-number';
export * from './project-role';
export * from './trusted-pool';
export * from './trusted-pool-props';
export * from './trusted-service-account';
export * from './tasks';
export * from '../../parties/gcp/document';
export * from '../../parties/gcp/fleet/budget';
export * from '../../parties/gcp/fleet/plan';
