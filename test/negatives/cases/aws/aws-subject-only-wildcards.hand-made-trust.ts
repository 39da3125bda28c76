import { alternative, trust } from '../../../fixtures/aws';
import { FixtureWorkflow, role, stars } from '../../../fixtures/aws-negative';

export const wrong = () => role({ workflow: new FixtureWorkflow(trust([alternative(stars('*'))])) });
