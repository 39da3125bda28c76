import { GitRef } from '../../../../src/issuers';
import { identity, workflow } from '../../../fixtures/azure-negative';

export const wrong = () => identity({
  workflow: workflow({ refs: Array.from({ length: 21 }, (_, index) => GitRef.branch(`release/${index + 1}`)) }),
});
