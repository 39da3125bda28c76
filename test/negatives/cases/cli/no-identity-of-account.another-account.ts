import { selected } from '../../../../src/cli/select';
import { IdentitySet } from '../../../../src/verify';
import { template } from '../../../cli/role-template';

const files = [{ path: 'cdk.out/Prod.template.json', content: JSON.stringify(template('deploy', 'repo:acme@1/shop@2:environment:prod')) }];

export const wrong = () => selected(IdentitySet.fromFiles(files)._trusting, ['cdk.out/Prod.template.json'], { account: '222222222222' });
