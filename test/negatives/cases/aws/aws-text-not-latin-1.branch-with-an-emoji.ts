import { GitRef } from '../../../../src/issuers';
import { roleFor } from '../../../fixtures/aws-negative';

export const wrong = () => roleFor({ refs: [GitRef.branch('release-\u{1F680}')] });
