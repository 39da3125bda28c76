export * from './roles';
export * from './given-role';
export * from './impersonation';
export * from './plain-powers';
export * from './powers';
export * from './tasks';
