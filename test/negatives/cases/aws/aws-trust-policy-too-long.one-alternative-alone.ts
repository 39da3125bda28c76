import { alternative, trust } from '../../../fixtures/aws';
import { exactly, FixtureWorkflow, role } from '../../../fixtures/aws-negative';

export const wrong = () => role({ workflow: new FixtureWorkflow(trust([alternative('repo:o@1/r@2:pull_request', [exactly('environment', 'x'.repeat(2000))])])) });
