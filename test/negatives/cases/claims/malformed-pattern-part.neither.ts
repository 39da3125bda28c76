import { ClaimPattern } from '../../../../src/claims';

export const wrong = () => new ClaimPattern([{ literal: 'release/' }, {}]);
