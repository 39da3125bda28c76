export * from './roles';
export * from './impersonation';
