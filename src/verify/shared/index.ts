// What checks, the command and testing take of this room beside its API, which is what `verify/index` is.
export * from '../decide-at';
export * from '../identity-reference';
export * from '../printable';
export * from '../read-files';
export * from '../sort-out';
export * from '../text-table';
export * from '../cause-text';
// What checks ask: who gets in, and whether some run does.
export * from '../compare/canonical';
export * from '../compare/comparison';
export * from '../compare/side';
export * from '../scope/by-issuer';
export * from '../scope/find-scope';
export * from '../scope/found-scope';
export * from '../scope/issuers';
export * from '../scope/literal-words';
export * from '../scope/named';
export * from '../scope/questions';
export * from '../scope/search';
export * from '../scope/ways-of';
export * from '../scope/width';
// What is known to go wrong, where checks find it without a token.
export { audienceOwner } from '../explain/known/audience';
export { asGlob } from '../explain/known/regular-expression';
