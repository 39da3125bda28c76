export * from './roles';
export * from './given-role';
export * from './impersonation';
export * from './powers';
export * from './tasks';
