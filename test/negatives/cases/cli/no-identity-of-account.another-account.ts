import { selected } from '../../../../src/cli/select';
import { Estate } from '../../../../src/simulate';
import { template } from '../../../cli/role-template';

const files = [{ path: 'cdk.out/Prod.template.json', content: JSON.stringify(template('deploy', 'repo:acme@1/shop@2:environment:prod')) }];

export const wrong = () => selected(Estate.fromFiles(files), ['cdk.out/Prod.template.json'], { account: '222222222222' });
