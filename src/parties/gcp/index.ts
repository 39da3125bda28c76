export * from './document';
export * from './read/identities';
export * from './render/render';
