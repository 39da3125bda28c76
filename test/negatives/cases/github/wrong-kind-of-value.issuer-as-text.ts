import { untyped, workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ issuer: untyped('https://token.actions.githubusercontent.com') });
