import { TrustAssertions } from '../../../../src/testing';

export const wrong = () => TrustAssertions.fromFolder('no-such-folder.out');
