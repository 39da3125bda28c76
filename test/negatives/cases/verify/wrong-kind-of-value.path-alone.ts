import { IdentitySet } from '../../../../src/verify';

const files: unknown = ['cdk.out/App.template.json'];

export const wrong = () => IdentitySet.fromFiles(files as { path: string; content: string }[]);
