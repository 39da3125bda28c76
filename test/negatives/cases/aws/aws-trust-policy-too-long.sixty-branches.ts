import { GitRef } from '../../../../src/issuers';
import { roleFor } from '../../../fixtures/aws-negative';

export const wrong = () => roleFor({ refs: Array.from({ length: 60 }, (_, index) => GitRef.branch(`release/${String(index).padStart(3, '0')}`)) });
