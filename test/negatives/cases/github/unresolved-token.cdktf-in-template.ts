import * as cdktf from 'cdktf';
import { SubjectTemplate } from '../../../../src/issuers/github';

export const wrong = () => SubjectTemplate.of('repo', cdktf.Lazy.stringValue({ produce: () => 'x' }));
