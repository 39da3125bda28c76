export * from './coverage';
export * from './managed-policies';
export * from './powers';
export * from './risky-actions';
export * from './statement';
