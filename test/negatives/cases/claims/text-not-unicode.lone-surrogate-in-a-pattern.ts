import { ClaimPattern } from '../../../../src/claims';

export const wrong = () => ClaimPattern.ofStars('release/\ude80*');
