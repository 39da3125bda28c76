import { TestToken } from '../../../../src/testing';

export const wrong = () => TestToken.ofClaims('eyJhbGciOiJSUzI1NiJ9' as unknown as Record<string, unknown>);
