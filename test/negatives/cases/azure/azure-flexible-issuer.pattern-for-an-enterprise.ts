import { GitHubIssuer, GitRefPattern } from '../../../../src/issuers';
import { application } from '../../../fixtures/azure-application';
import { workflow } from '../../../fixtures/azure-negative';

export const wrong = () => application({ workflow: workflow({ issuer: GitHubIssuer.enterprise('my-enterprise'), refs: [GitRefPattern.branches('release/*')] }) });
