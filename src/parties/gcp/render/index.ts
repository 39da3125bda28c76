// What constructs write: they load no reader.
export * from '../document';
export * from './closing';
export * from './closing-grant';
export * from './enforcements';
export * from './login';
export * from './plan';
export * from './render';
