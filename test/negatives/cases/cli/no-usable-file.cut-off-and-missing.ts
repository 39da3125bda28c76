import { checkUsable } from '../../../../src/cli/unusable';
import { notJson } from '../../../../src/internal/catalogue/artifacts';
import { fileUnreadable } from '../../../../src/internal/catalogue/cli';

const unusable = [
  { file: 'cdk.out/App.template.json', error: notJson('cdk.out/App.template.json', 'Unexpected end of JSON input'), absent: false },
  { file: 'cdktf.out', error: fileUnreadable('cdktf.out', 'ENOENT: no such file or directory'), absent: true },
];

export const wrong = () => checkUsable({ files: [], unusable }, ['cdk.out', 'cdktf.out']);
