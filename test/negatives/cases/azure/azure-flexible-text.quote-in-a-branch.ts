import { GitRef } from '../../../../src/issuers';
import { application } from '../../../fixtures/azure-application';
import { CLASSIC, workflow } from '../../../fixtures/azure-negative';

export const wrong = () => application({ workflow: workflow({ repository: CLASSIC, refs: [GitRef.branch("it's")] }) });
