import { Estate } from '../../../../src/simulate';

const template = { Resources: {} };
const estate = Estate.fromFiles([{ path: 'App.template.json', content: JSON.stringify(template) }]);

export const wrong = () => estate.decide('eyJhbGciOiJSUzI1NiJ9.e30.' as unknown as Record<string, unknown>);
