export * from './document';
export * from './fleet/budget';
export * from './fleet/plan';
export * from './read/identities';
export * from './render/render';
export * from './cel/literals';
export * from './evaluate/messages';
export * from './facts/lifetime';
