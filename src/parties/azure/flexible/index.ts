export * from './expression';
export * from './issuers';
export * from './parse';
export * from './rules';
export * from './write';
