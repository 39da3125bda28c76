export * from './roles';
export * from './impersonation';
export * from './powers';
