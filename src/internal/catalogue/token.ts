import { entry, show } from '../errors';

const FROM_THE_RUN = 'the claims as JSON, or the token as the pipeline got it';
const CLAIMS = '\'{ "iss": "https://token.actions.githubusercontent.com", "aud": "sts.amazonaws.com", "sub": "..." }\'';

/** Neither of the two forms. What was given may be a credential: no part of it is repeated. */
export const tokenNotJwt = entry('token-not-jwt', (source: string, why: string, found: string) => ({
  problem: `${show(source)} holds no token: ${why}`,
  got: found,
  allowed: 'decoded claims as a JSON object, or a JWT: three segments of base64url (A-Z a-z 0-9 - _, no padding) with dots between them',
  remedies: [FROM_THE_RUN, 'HEADER.PAYLOAD. with nothing after the last dot, to keep the signature to yourself'],
}));

/** JSON, or the payload of a JWT, that no issuer puts into a token. */
export const tokenNotClaims = entry('token-not-claims', (source: string, why: string, found: string) => ({
  problem: `${show(source)} holds no claims of a token: ${why}`,
  got: found,
  allowed: 'a JSON object with the claims of one token, `iss` among them',
  remedies: [CLAIMS],
}));

/** More than any issuer mints and any cloud takes. */
export const tokenTooLarge = entry('token-too-large', (source: string, found: string, allowed: string) => ({
  problem: `${show(source)} is more than a token`,
  got: found,
  allowed,
  remedies: [FROM_THE_RUN],
}));

/** Which of them is meant is not for a reader to choose. */
export const severalTokens = entry('several-tokens', (source: string, audiences: readonly unknown[]) => ({
  problem: `${show(source)} holds ${audiences.length} tokens`,
  got: `tokens for ${audiences.slice(0, 5).map(show).join(', ')}${audiences.length > 5 ? '...' : ''}`,
  allowed: 'one token, with other lines around it',
  remedies: [FROM_THE_RUN, 'the lines of one token'],
}));
