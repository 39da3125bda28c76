import { IdentitySet } from '../../../../src/verify';

const template = { Resources: {} };
const set = IdentitySet.fromFiles([{ path: 'App.template.json', content: JSON.stringify(template) }]);

export const wrong = () => set.decide('eyJhbGciOiJSUzI1NiJ9.e30.' as unknown as Record<string, unknown>);
