export * from '../../parties/aws/aws-partition';
export * from '../../parties/aws/fleet-budget';
export * from './existing-provider';
export * from './trust-policy';
export * from './trusted-provider';
export * from './trusted-role';
export * from './trusted-role-props';
