import { GitRef } from '../../../../src/issuers/github';

export const wrong = () => GitRef.branch('b'.repeat(10_000));
