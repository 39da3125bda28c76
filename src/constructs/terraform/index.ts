import './peers'; // before all that loads one
export * from './trusted-workflow-validation';
export * from './trusted-workflow-validation-props';
