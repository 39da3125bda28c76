import { selected } from '../../../../src/cli/select';
import { Estate } from '../../../../src/simulate';

export const wrong = () => {
  const file = { path: 'cdk.out/App.template.json', content: '{ "Resources": { "Topic": { "Type": "AWS::SNS::Topic" } } }' };
  selected(Estate.fromFiles([file]), [file.path], {});
};
