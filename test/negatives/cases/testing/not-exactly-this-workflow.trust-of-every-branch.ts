import { TrustAssertions } from '../../../../src/testing';
import { files, production } from '../../../fixtures/testing';

/** What widely read guides write: `repo:...:*`. */
export const wrong = () => TrustAssertions.fromFiles(files(':*')).admitsExactly(production);
