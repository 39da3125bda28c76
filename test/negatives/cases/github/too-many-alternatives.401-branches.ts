import { GitRef } from '../../../../src/issuers/github';
import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ refs: Array.from({ length: 401 }, (_, index) => GitRef.branch(`b${index}`)) });
