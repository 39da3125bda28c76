import './peers'; // before all that loads one
export * from './application-props';
export * from './application-source';
export * from './trusted-application';
export * from './trusted-application-props';
export * from '../../parties/azure/application-document';
