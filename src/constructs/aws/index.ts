import './peers'; // before all that loads one
export * from '../../parties/aws/facts/aws-partition';
export * from '../../parties/aws/fleet/budget';
export * from '../../parties/aws/fleet/plan';
export * from '../../parties/aws/permissions/tasks/package-format';
export * from './existing-provider';
export * from './stack-set-role';
export * from './tasks/aws-task';
export * from './tasks/aws-task-props';
export * from './tasks/own-task-props';
export * from './trust-policy';
export * from './trusted-provider';
export * from './trusted-role';
export * from './trusted-role-props';
export * from './trusted-stack-set';
export * from './trusted-stack-set-props';
export * from './trusted-workflow-checks';
export * from './trusted-workflow-checks-props';
