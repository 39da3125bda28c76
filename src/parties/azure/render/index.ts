// What constructs write: they load no reader.
export * from '../application-document';
export * from '../document';
export * from './application';
export * from './closing';
export * from './login';
export * from './names';
export * from './render';
export * from './split';
