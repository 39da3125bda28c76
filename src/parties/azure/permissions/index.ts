export * from './custom-role';
export * from './directory';
export * from './plain-powers';
export * from './powers';
export * from './roles';
export * from './scopes';
