import { DecodedToken } from '../../../../src/verify';

const bytes: unknown = Buffer.from('{}');

export const wrong = () => DecodedToken.fromText(bytes as string);
