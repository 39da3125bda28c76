// What the author of a CI system needs beside the model: docs/adding-an-issuer.md. No part of the jsii API, since its types are those of TypeScript.
export type { Machine, State } from '../../claims/automaton';
export { Escaping } from '../../claims/escaping';
export { Product } from '../../claims/product';
export { formOf, Letters, ownVariable, text, variable } from '../../claims/solve';
export type { Form, Piece, TokenShape } from '../../claims/solve';
export { WordList } from '../../claims/word-list';
export * from '../../facts/alphabet';
export * from '../../facts/issuer-facts';
export type { Cause, FoundCause, Refusal } from '../../trust/cause';
export { textOf } from '../../trust/change';
export type { ChangesOfOneKind, RunChange } from '../../trust/change';
export { compiledIssuer } from '../../trust/compiled-issuer';
export { WILDCARD } from '../../trust/run-scopes';
export type { NamedValue, RunsByClaims, RunScopes, ScopeLevel, ScopeWords } from '../../trust/run-scopes';
export type { TokenIssuer } from '../../trust/token-issuer';
export { NameStability } from '../../trust/token-space';
export type { TokenSpace } from '../../trust/token-space';
export { addIssuer } from '../registry';
