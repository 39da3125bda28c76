import { select } from '../../../../src/cli/select';
import { Estate } from '../../../../src/simulate';

export const wrong = () => {
  const file = { path: 'cdk.out/App.template.json', content: '{ "Resources": { "Topic": { "Type": "AWS::SNS::Topic" } } }' };
  select(Estate.fromFiles([file]), { iss: 'https://token.actions.githubusercontent.com' }, [file], {});
};
