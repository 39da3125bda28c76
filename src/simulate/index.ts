export * from './decision-text';
export * from './decoded-token';
export * from './estate';
export * from './explain/known-causes';
export * from './report';
export * from './compare';
