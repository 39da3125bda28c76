import { TrustAssertions } from '../../../../src/testing';

export const wrong = () => TrustAssertions.fromFolder('test/negatives/cases/testing');
