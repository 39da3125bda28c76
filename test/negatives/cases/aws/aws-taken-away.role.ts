import { role, synthesisOf } from '../../../fixtures/aws-negative';

export const wrong = () => {
  const made = role();
  made.stack.node.tryRemoveChild(made.node.id);
  synthesisOf(made.stack);
};
