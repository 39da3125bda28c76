import { GitHubIssuer, GitRefPattern } from '../../../../src/issuers';
import { identity, workflow } from '../../../fixtures/azure-negative';

export const wrong = () => identity({ workflow: workflow({ issuer: GitHubIssuer.enterprise('my-enterprise'), refs: [GitRefPattern.branches('release/*')] }) });
