export * from './roles';
export * from './impersonation';
export * from './powers';
export * from './tasks';
