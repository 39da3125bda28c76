import { GitRefPattern } from '../../../../src/issuers';
import { identity, workflow } from '../../../fixtures/azure-negative';

export const wrong = () => identity({ workflow: workflow({ refs: [GitRefPattern.branches('release/*')] }) });
