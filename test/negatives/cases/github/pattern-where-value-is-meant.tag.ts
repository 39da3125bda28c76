import { GitRef } from '../../../../src/issuers/github';

export const wrong = () => GitRef.tag('v*');
