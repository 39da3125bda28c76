// What constructs write: they load no reader.
export * from '../document';
export * from './check';
export * from './closing';
export * from './login';
export * from './render';
export * from './write';
