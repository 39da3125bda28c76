export * from './find-scope';
export * from './found-scope';
export * from './issuers';
export * from './width';
export * from './words';
