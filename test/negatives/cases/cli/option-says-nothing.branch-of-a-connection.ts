import { token } from '../../../../src/cli/token/token';

const io = { out: () => undefined, err: () => undefined } as unknown as Parameters<typeof token>[2];

/** A service connection has one token on every branch. */
export const wrong = () => token('sc://contoso/shop/deploy', { branch: 'main', organizationId: '3f0b6a52-7c1d-4e8f-9b2a-1d4c5e6f7a80' }, io);
