import { GitRefPattern } from '../../../../src/issuers';
import { roleFor } from '../../../fixtures/aws-negative';

export const wrong = () => roleFor({ refs: ['a', 'b', 'c', 'd', 'e'].map((team) => GitRefPattern.branches(`${team}/release/*`)) });
