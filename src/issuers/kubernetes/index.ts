export * from './cluster';
export { KubernetesServiceAccount } from './service-account';
export * from './workflow';
export * from './workflow-props';
