import { Estate } from '../../../../src/simulate';

const template = { Resources: {} };

export const wrong = () => Estate.fromFiles([{ path: 'App.template.json', content: JSON.stringify(template) }]).decideFor('deploy', {});
