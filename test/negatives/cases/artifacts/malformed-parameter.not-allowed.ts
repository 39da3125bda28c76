import { IdentitySet } from '../../../../src/verify';

const content = JSON.stringify({ Parameters: { Stage: { Type: 'String', AllowedValues: ['staging', 'prod'] } }, Resources: {} });

export const wrong = () => IdentitySet.fromFiles([{ path: 'cdk.out/App.template.json', content }], { parameters: { Stage: 'production' } });
