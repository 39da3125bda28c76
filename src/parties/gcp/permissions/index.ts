export * from './roles';
export * from './impersonation';
export * from './plain-powers';
export * from './powers';
