import * as cdktf from 'cdktf';
import { GitRefPattern } from '../../../../src/issuers/github';

export const wrong = () => GitRefPattern.tags(`v${cdktf.Lazy.stringValue({ produce: () => 'x' })}*`);
