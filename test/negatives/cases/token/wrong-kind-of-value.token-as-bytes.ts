import { DecodedToken } from '../../../../src/simulate';

const bytes: unknown = Buffer.from('{}');

export const wrong = () => DecodedToken.fromText(bytes as string);
