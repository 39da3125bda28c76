export * from './document';
export * from './import';
export * from './render';
