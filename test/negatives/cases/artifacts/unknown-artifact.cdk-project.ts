import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('{"app":"npx ts-node app.ts","context":{}}', 'cdk.json');
