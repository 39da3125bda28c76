import { TrustAssertions } from '../../../../src/testing';
import { template } from '../../../cli/role-template';

const content = JSON.stringify(template('deploy', 'repo:acme@1/shop@2:environment:prod'));
const files = ['Prod', 'Staging'].map((stack) => ({ path: `cdk.out/${stack}.template.json`, content }));

export const wrong = () => TrustAssertions.fromFiles(files).forFile('cdktf.out/Prod.template.json');
