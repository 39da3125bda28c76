import { ClaimMatcher } from '../../../../src/claims';

export const wrong = () => ClaimMatcher.exact('refs/heads/\ud83d');
