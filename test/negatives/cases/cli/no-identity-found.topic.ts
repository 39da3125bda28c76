import { selected } from '../../../../src/cli/select';
import { IdentitySet } from '../../../../src/verify';

export const wrong = () => {
  const file = { path: 'cdk.out/App.template.json', content: '{ "Resources": { "Topic": { "Type": "AWS::SNS::Topic" } } }' };
  selected(IdentitySet.fromFiles([file])._trusting, [file.path], {});
};
