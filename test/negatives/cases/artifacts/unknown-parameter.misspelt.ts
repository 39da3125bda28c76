import { Estate } from '../../../../src/simulate';

const content = JSON.stringify({ Parameters: { Stage: { Type: 'String' } }, Resources: {} });

export const wrong = () => Estate.fromFiles([{ path: 'cdk.out/App.template.json', content }], { parameters: { Stag: 'prod' } });
