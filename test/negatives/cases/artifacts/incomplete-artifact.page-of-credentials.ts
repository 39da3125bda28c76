import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('{"value":[],"@odata.nextLink":"https://graph.microsoft.com/v1.0/next"}', 'credentials.json');
