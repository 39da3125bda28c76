export * from './custom-role';
export * from './powers';
export * from './roles';
export * from './scopes';
