import { pairUp } from '../../../../src/cli/compare/select';
import { IdentitySet } from '../../../../src/verify';
import { template } from '../../../cli/role-template';

const file = (stack: string) => ({ path: `cdk.out/${stack}.template.json`, content: JSON.stringify(template('deploy', 'repo:acme@1/shop@2:environment:prod')) });
const [deployed, synthesized] = [[file('Live')], ['Prod', 'Staging', 'Test'].map(file)].map((files) => IdentitySet.fromFiles(files)._trusting);

export const wrong = () => pairUp({ first: deployed, second: synthesized }, { identityA: 'deploy', identityB: 'deploy' });
