import { DecodedToken } from '../../../../src/verify';

const claims = (aud: string) => JSON.stringify({ iss: 'https://token.actions.githubusercontent.com', aud, sub: 'repo:acme@1/shop@2:environment:prod' });

export const wrong = () => DecodedToken.fromText(`${claims('sts.amazonaws.com')}\n${claims('api://AzureADTokenExchange')}`, { source: 'log.txt' });
