export * from './acknowledgement';
export * from './compiled-trust';
export * from './decision';
export * from './enforcement';
export * from './login-step';
export * from './party';
export * from './runbook-step';
export * from './trusted-workflow';
