import { GitRef } from '../../../../src/issuers';
import { identity, workflow } from '../../../fixtures/azure-negative';

export const wrong = () => identity({ workflow: workflow({ refs: [GitRef.branch('main')], events: ['push'] }) });
