import { nothingToExplain } from '../../../../src/internal/catalogue/explain';

export const wrong = () => { throw nothingToExplain(); };
