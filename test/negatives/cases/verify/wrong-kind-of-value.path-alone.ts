import { Estate } from '../../../../src/simulate';

const files: unknown = ['cdk.out/App.template.json'];

export const wrong = () => Estate.fromFiles(files as { path: string; content: string }[]);
