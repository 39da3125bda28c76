import { GITHUB_FACTS } from '../../../../src/facts';
import { addIssuer, TokenIssuer } from '../../../../src/issuers/kit';

export const wrong = () => addIssuer(GITHUB_FACTS as unknown as TokenIssuer);
