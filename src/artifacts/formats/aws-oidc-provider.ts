import { described, Format, has } from './format';
import { record, requireText } from '../json';
import { readLiteral } from '../scalar';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetOpenIDConnectProvider.html */
export const AWS_OIDC_PROVIDER: Format = {
  name: 'aws iam get-open-id-connect-provider',
  recognises: (json) => has(json, 'Url') && (has(json, 'ClientIDList') || has(json, 'ThumbprintList')),
  read: (json, place) => [described('AWS::IAM::OIDCProvider', requireText(json.Url, place.at('Url'), 'the URL of the provider'), place, record([
    ['Url', readLiteral(json.Url, place.at('Url'))],
    // Without client ids IAM leaves the list out.
    ['ClientIdList', readLiteral(json.ClientIDList ?? [], place.at('ClientIDList'))],
  ]))],
};
