import { Estate } from '../../../../src/simulate';

export const wrong = () => Estate.fromFiles([{ path: 'cdk.out/App.template.yaml', content: 'Resources:\n  Role: {}\n' }]);
