import { GitRefPattern } from '../../../../src/issuers';
import { application, existing } from '../../../fixtures/azure-application';
import { aStack, workflow } from '../../../fixtures/azure-negative';

export const wrong = () => {
  const stack = aStack();
  const refs = [GitRefPattern.branches('release/*')];
  application({ workflow: workflow({ refs }), application: existing() }, stack, 'First');
  return application({ workflow: workflow({ name: 'second', refs }), application: existing() }, stack, 'Second');
};
