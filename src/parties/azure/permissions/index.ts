export * from './custom-role';
export * from './directory';
export * from './plain-powers';
export * from './powers';
export * from './references';
export * from './roles';
export * from './scopes';
export * from './tasks';
