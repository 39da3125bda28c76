export * from './estate';
export * from './report';
