import { IdentitySet } from '../../../../src/verify';

const template = { Resources: {} };

export const wrong = () => IdentitySet.fromFiles([{ path: 'App.template.json', content: JSON.stringify(template) }]).decideFor('deploy', {});
