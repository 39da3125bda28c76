export * from './custom-role';
export * from './directory';
export * from './powers';
export * from './roles';
export * from './scopes';
