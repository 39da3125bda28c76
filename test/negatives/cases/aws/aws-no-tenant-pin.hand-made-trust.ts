import { ClaimMatcher } from '../../../../src/claims';
import { trust } from '../../../fixtures/aws';
import { FixtureWorkflow, role } from '../../../fixtures/aws-negative';

export const wrong = () => role({ workflow: new FixtureWorkflow(trust([{ subject: { matcher: ClaimMatcher.exact('repo:o/r:pull_request'), proves: [] }, conditions: [] }])) });
