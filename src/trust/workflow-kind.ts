import { having, PropertyKind } from '../internal/check-props';

/** The property `workflow` of every construct. */
export const WORKFLOW: PropertyKind = { is: having('name', 'compile', 'sampleTokens'), write: 'new GitHubWorkflow({ ... })', required: true };
