import './peers'; // before all that loads one
export * from './azure-cloud';
export * from './azure-role';
export * from './azure-role-assignment';
export * from './azure-role-holder';
export * from './azure-scope';
export * from './azure-trust-props';
export * from './identity-props';
export * from './identity-source';
export * from './tasks';
export * from './trusted-identity';
export * from './trusted-identity-props';
export * from '../../parties/azure/document';
export * from '../../parties/azure/fleet/budget';
export * from '../../parties/azure/fleet/plan';
