import { ClaimPattern, Wildcard } from '../../../../src/claims';

export const wrong = () => new ClaimPattern([{ literal: 'v', wildcard: Wildcard.ANY_RUN }]);
