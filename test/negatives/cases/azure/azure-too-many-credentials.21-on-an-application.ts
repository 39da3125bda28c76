import { GitRef, GitRefPattern } from '../../../../src/issuers';
import { application } from '../../../fixtures/azure-application';
import { workflow } from '../../../fixtures/azure-negative';

const branches = Array.from({ length: 20 }, (_, index) => GitRef.branch(`team-${index}`));

export const wrong = () => application({ workflow: workflow({ refs: [...branches, GitRefPattern.branches('release/*')] }) });
