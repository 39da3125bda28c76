export { cases as exposedKeys } from './exposed-keys';
export { cases as otherIssuers } from './other-issuers';
export { cases as otherOperators } from './other-operators';
export { cases as statements } from './statements';
export { cases as stringEquals } from './string-equals';
export { cases as stringLike } from './string-like';
export { cases as token } from './token';
